#include "indexer/word_places.h"

#include <algorithm>
#include <optional>
#include <span>

#include "analyzers/hash.h"

namespace kamerzoek {
namespace {

constexpr unsigned least_bits = 6;
constexpr unsigned most_bits = 40;
constexpr unsigned ways = 64;
constexpr std::size_t head_bytes = 2;

// Odd numbers without a pattern: a product's highest bits depend on all bits of
// the hash, and in another way for each factor.
std::uint64_t factor_of(unsigned way) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;
  return (golden * (2 * std::uint64_t{way} + 1)) ^ (std::uint64_t{way} << 33U);
}

std::uint64_t code(std::uint64_t hash, std::uint64_t factor, unsigned bits) {
  return (hash * factor) >> (64U - bits);
}

/// Tells whether numbers are all different, again and again.
class Different {
 public:
  explicit Different(unsigned bits) : is_taken_(std::size_t{1} << bits) {}

  bool are(std::span<const std::uint64_t> hashes, std::uint64_t factor,
           unsigned bits, std::uint64_t least) {
    const bool are_different =
        std::ranges::all_of(hashes, [&](std::uint64_t hash) {
          return take(code(hash, factor, bits), least);
        });
    forget();
    return are_different;
  }

 private:
  bool take(std::uint64_t number, std::uint64_t least) {
    if (number < least || is_taken_[number]) {
      return false;
    }
    is_taken_[number] = true;
    taken_.push_back(number);
    return true;
  }

  void forget() {
    for (const std::uint64_t number : taken_) {
      is_taken_[number] = false;
    }
    taken_.clear();
  }

  std::vector<bool> is_taken_;
  std::vector<std::uint64_t> taken_;
};

bool are_far_apart(std::span<const std::uint64_t> hashes, std::uint64_t factor,
                   unsigned bits, std::uint64_t least) {
  std::vector<std::uint64_t> codes;
  codes.reserve(hashes.size());
  for (const std::uint64_t hash : hashes) {
    codes.push_back(code(hash, factor, bits));
  }
  std::ranges::sort(codes);
  return codes.front() >= least &&
         std::ranges::adjacent_find(codes) == codes.end();
}

struct Coding {
  unsigned bits = most_bits;
  unsigned way = 0;
};

// The first way in which all have codes of their own, if there is any.
std::optional<unsigned> way_for(std::span<const std::uint64_t> hashes,
                                unsigned bits, std::uint64_t least,
                                bool has_table) {
  Different table(has_table ? bits : 0);
  for (unsigned way = 0; way < ways; ++way) {
    const std::uint64_t factor = factor_of(way);
    if (has_table ? table.are(hashes, factor, bits, least)
                  : are_far_apart(hashes, factor, bits, least)) {
      return way;
    }
  }
  return std::nullopt;
}

// The fewest bits with which all words have codes of their own. Where too many
// would share one, no way is even tried; of a million different words in one
// passage two may in the end.
Coding coding_for(std::span<const std::uint64_t> hashes, std::uint64_t least) {
  constexpr unsigned most_bits_of_table = 20;
  const auto count = static_cast<double>(hashes.size());
  for (unsigned bits = least_bits; bits < most_bits; ++bits) {
    const bool has_table = bits <= most_bits_of_table;
    const double most_expected_pairs = has_table ? 6 : 0.5;
    const auto room = static_cast<double>(std::uint64_t{1} << bits);
    if (count * count / (2 * room) > most_expected_pairs) {
      continue;
    }
    if (const auto way = way_for(hashes, bits, least, has_table)) {
      return {bits, *way};
    }
  }
  return {};
}

/// Appends numbers of a fixed number of bits, the lowest bit first.
class BitWriter {
 public:
  explicit BitWriter(std::string& to, unsigned bits) : to_(to), bits_(bits) {}

  void add(std::uint64_t number) {
    pending_ |= number << filled_;
    for (filled_ += bits_; filled_ >= 8; filled_ -= 8) {
      to_ += static_cast<char>(pending_ & 0xffU);
      pending_ >>= 8U;
    }
  }

  void end() {
    if (filled_ > 0) {
      to_ += static_cast<char>(pending_);
    }
  }

 private:
  std::string& to_;
  unsigned bits_;
  std::uint64_t pending_ = 0;
  unsigned filled_ = 0;
};

std::vector<std::uint64_t> hashes_of(std::span<const PlacedWord> words) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(words.size());
  for (const PlacedWord& word : words) {
    hashes.push_back(word.hash);
  }
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

}  // namespace

std::uint64_t word_hash(std::string_view term) {
  return hash_of(term);
}

std::string encoded_places(std::vector<PlacedWord> words) {
  if (words.empty()) {
    return "";
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const Coding coding =
      coding_for(hashes_of(words), WordPlaces::codes_of_steps);
  const std::uint64_t factor = factor_of(coding.way);
  std::string encoded = {static_cast<char>(coding.bits),
                         static_cast<char>(coding.way)};
  BitWriter codes(encoded, coding.bits);
  std::uint32_t last = 0;
  for (const PlacedWord& word : words) {
    if (word.position == last) {
      codes.add(0);
    }
    std::uint32_t left = word.position - std::min(word.position, last + 1);
    for (; left >= WordPlaces::far; left -= WordPlaces::far) {
      codes.add(2);
    }
    for (; left > 0; --left) {
      codes.add(1);
    }
    codes.add(code(word.hash, factor, coding.bits));
    last = word.position;
  }
  codes.end();
  return encoded;
}

WordPlaces::WordPlaces(std::string_view encoded) {
  if (encoded.size() < head_bytes) {
    return;
  }
  bits_ = std::clamp(unsigned{static_cast<unsigned char>(encoded[0])},
                     least_bits, most_bits);
  factor_ = factor_of(static_cast<unsigned char>(encoded[1]));
  bytes_ = encoded.substr(head_bytes);
  end_ = bytes_.size() * 8;
}

std::uint64_t WordPlaces::code_of(std::uint64_t hash) const {
  return code(hash, factor_, bits_);
}

}  // namespace kamerzoek
