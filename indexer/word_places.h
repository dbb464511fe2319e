// Where in a passage its words stand, as a value of its document.
//
// Xapian keeps a list of positions for each term of each document: eight bytes
// a word, most of them to find the list. Here the words of a passage come in
// their order, each as a number of a few bits that no other word of the passage
// has: a byte and a half a word.

#pragma once

#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace kamerzoek {

/// A term as it is told from others here.
std::uint64_t word_hash(std::string_view term);

struct PlacedWord {
  std::uint32_t position = 0;  ///< From 1.
  std::uint64_t hash = 0;      ///< word_hash() of its term.

  auto operator<=>(const PlacedWord&) const = default;
};

/// In any order; what comes twice counts once. Empty for no words.
///
/// The format: a byte with the number of bits of a code, from 6 to 40; a byte
/// with the number of the way to make codes of hashes; then codes, the lowest
/// bit first. Code 0: the next word stands where the last one does. Code 1: one
/// position further than behind it; code 2: a hundred. Any other is of a word,
/// which stands behind the one before, the first at position 1.
std::string encoded_places(std::vector<PlacedWord> words);

/// Reads what encoded_places() wrote; of any other bytes it makes something.
class WordPlaces {
 public:
  /// `encoded` must outlive it.
  explicit WordPlaces(std::string_view encoded);

  /// What stands for a word here. Only for words that the passage has: any
  /// other may have the same code as one of those.
  std::uint64_t code_of(std::uint64_t hash) const;

  /// Some codes to look for.
  class Codes {
   public:
    void add(std::uint64_t code) { bits_ |= bit(code); }

   private:
    friend class WordPlaces;

    static std::uint64_t bit(std::uint64_t code) {
      return std::uint64_t{1} << (code % 64);
    }

    std::uint64_t bits_ = 7;  // Steps are always looked for.
  };

  /// Calls `use` with the code and the position of each word whose code is
  /// among `codes`, and of some others, by rising position.
  template <typename Use>
  void for_each(const Codes& codes, Use&& use) const {
    std::uint32_t position = 0;
    for (std::size_t bit = 0; bit + bits_ <= end_; bit += bits_) {
      const std::uint64_t code = code_at(bit);
      ++position;
      if ((codes.bits_ & Codes::bit(code)) == 0) {
        continue;
      }
      if (code >= codes_of_steps) {
        use(code, position);
      } else if (code == 0) {
        position -= 2;
      } else if (code == 2) {
        position += far - 1;
      }
    }
  }

 private:
  friend std::string encoded_places(std::vector<PlacedWord> words);

  static constexpr std::uint64_t codes_of_steps = 3;
  static constexpr std::uint32_t far = 100;

  std::uint64_t code_at(std::size_t bit) const {
    static_assert(std::endian::native == std::endian::little);
    std::uint64_t word = 0;
    const std::size_t byte = bit / 8;
    const std::size_t left = bytes_.size() - byte;
    if (left >= sizeof word) {  // As the compiler knows the size, one load.
      std::memcpy(&word, bytes_.data() + byte, sizeof word);
    } else {
      std::memcpy(&word, bytes_.data() + byte, left);
    }
    return (word >> (bit % 8)) & ((std::uint64_t{1} << bits_) - 1);
  }

  std::string_view bytes_;
  unsigned bits_ = 1;  ///< Of no bytes; else more.
  std::uint64_t factor_ = 0;
  std::size_t end_ = 0;  ///< In bits.
};

}  // namespace kamerzoek
