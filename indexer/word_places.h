// Where in a passage its words stand.
//
// Xapian keeps a list of positions for each term of each document: eight bytes
// a word, most of them to find the list. Here the words of a passage come in
// their order, each as a byte that no other word of the passage has, so that
// looking for a phrase is looking for a few bytes. Where one is too few for all
// words, each has two or four.

#pragma once

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
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
/// The format: a byte with the number of bytes of a code, 1, 2 or 4; the number
/// of buckets, in as many bytes; a byte for each bucket: in which way the
/// hashes in it become codes; then codes. Numbers have the lowest byte first.
/// Code 0: the next word stands where the last one does. Code 1: one position
/// further than behind it; code 2: a hundred. Any other is of a word, which
/// stands behind the one before, the first at position 1.
///
/// Source of the buckets: Belazzougui, Botelho and Dietzfelbinger, "Hash,
/// displace, and compress" (2009).
std::string encoded_places(std::vector<PlacedWord> words);

/// Reads what encoded_places() wrote; of any other bytes it makes something.
class WordPlaces {
 public:
  using Code = std::uint32_t;

  /// `encoded` must outlive it.
  explicit WordPlaces(std::string_view encoded);

  /// What stands for a word here. Only for words that the passage has: any
  /// other may have the same code as one of those.
  Code code_of(std::uint64_t hash) const;

  /// Some codes to look for.
  class Codes {
   public:
    Codes() { is_there_[0] = is_there_[1] = is_there_[2] = true; }

    void add(Code code) { is_there_[code % is_there_.size()] = true; }

    static Codes all() {
      Codes codes;
      codes.is_there_.fill(true);
      return codes;
    }

   private:
    friend class WordPlaces;

    std::array<bool, 256> is_there_{};  // Steps are always looked for.
  };

  /// Calls `use` with the code and the position of each word whose code is
  /// among `codes`, and of some others, by rising position.
  template <typename Use>
  void for_each(const Codes& codes, Use&& use) const {
    std::uint32_t position = 0;
    for (std::size_t at = 0; at + code_bytes_ <= codes_.size();
         at += code_bytes_) {
      ++position;
      if (!codes.is_there_[static_cast<unsigned char>(codes_[at])]) {
        continue;
      }
      const Code code = code_at(at);
      if (code >= codes_of_steps) {
        use(code, position);
      } else if (code == 0) {
        position -= 2;
      } else if (code == 2) {
        position += far - 1;
      }
    }
  }

  /// Whether words with these codes stand one behind the other somewhere; the
  /// one at `rarest` is looked for first. Nothing when only for_each() can
  /// tell: codes are of more than a byte.
  std::optional<bool> are_in_a_row(std::span<const Code> codes,
                                   std::size_t rarest) const;

 private:
  friend std::string encoded_places(std::vector<PlacedWord> words);

  static constexpr Code codes_of_steps = 3;
  static constexpr std::uint32_t far = 100;

  bool is_row_around(std::size_t at, std::span<const Code> codes,
                     std::size_t which) const;
  std::size_t first_there(std::size_t at) const;
  std::size_t behind_those_there(std::size_t at) const;
  bool is_among_those_there(std::size_t at, Code code) const;

  Code code_at(std::size_t at) const {
    static_assert(std::endian::native == std::endian::little);
    Code code = 0;
    std::memcpy(&code, codes_.data() + at, code_bytes_);
    return code;
  }

  std::size_t code_bytes_ = 1;
  std::string_view ways_;  ///< Of each bucket.
  std::string_view codes_;
};

}  // namespace kamerzoek
