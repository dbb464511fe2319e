#include "indexer/word_places.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

#include "analyzers/hash.h"

namespace kamerzoek {
namespace {

using Code = WordPlaces::Code;

constexpr unsigned ways = 256;

// A number below `count`, by the highest bits of `hash`.
std::uint64_t scaled(std::uint64_t hash, std::uint64_t count) {
  return ((hash >> 32U) * count) >> 32U;
}

// Odd numbers without a pattern: a product's highest bits depend on all bits of
// the hash, and in another way for each factor.
std::uint64_t factor_of(unsigned way) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;
  return (golden * (2 * std::uint64_t{way} + 1)) ^ (std::uint64_t{way} << 33U);
}

/// How many codes of so many bytes there are, steps left out.
std::uint64_t codes_of(std::size_t code_bytes, std::uint64_t steps) {
  return (std::uint64_t{1} << (8 * code_bytes)) - steps;
}

Code code(std::uint64_t hash, unsigned way, std::size_t code_bytes,
          std::uint64_t steps) {
  return static_cast<Code>(
      steps + scaled(hash * factor_of(way), codes_of(code_bytes, steps)));
}

/// Which codes words have by now.
class TakenCodes {
 public:
  explicit TakenCodes(std::size_t code_bytes)
      : is_taken_(code_bytes < 4 ? std::size_t{1} << (8 * code_bytes) : 0) {}

  bool take(Code code) {
    if (is_taken_.empty()) {
      return taken_.insert(code).second;
    }
    const bool is_free = !is_taken_[code];
    is_taken_[code] = true;
    return is_free;
  }

  void give_back(Code code) {
    if (is_taken_.empty()) {
      taken_.erase(code);
    } else {
      is_taken_[code] = false;
    }
  }

 private:
  std::vector<bool> is_taken_;      // By code, where there are not too many.
  std::unordered_set<Code> taken_;  // Else.
};

/// Finds codes for hashes that are all different.
class Coding {
 public:
  /// `hashes` rise, so that those of a bucket are neighbours. `steps` codes are
  /// not of words.
  Coding(std::span<const std::uint64_t> hashes, std::size_t code_bytes,
         std::size_t buckets, std::uint64_t steps)
      : code_bytes_(code_bytes),
        steps_(steps),
        ways_(buckets, 0),
        taken_(code_bytes) {
    for (auto at = hashes.begin(); at != hashes.end();) {
      const std::uint64_t bucket = scaled(*at, buckets);
      const auto end = std::find_if(at, hashes.end(), [&](std::uint64_t hash) {
        return scaled(hash, buckets) != bucket;
      });
      buckets_.push_back({bucket, {at, end}});
      at = end;
    }
  }

  /// Whether all have codes of their own. The fullest buckets come first, while
  /// most codes are free.
  bool is_found() {
    std::ranges::stable_sort(
        buckets_, std::greater<>(),
        [](const Bucket& bucket) { return bucket.hashes.size(); });
    return std::ranges::all_of(
        buckets_, [this](const Bucket& bucket) { return find_way(bucket); });
  }

  /// What comes before the codes.
  std::string head() const {
    std::string head(1, static_cast<char>(code_bytes_));
    for (std::size_t i = 0; i < code_bytes_; ++i) {
      head += static_cast<char>(ways_.size() >> (8 * i));
    }
    return head + ways_;
  }

 private:
  struct Bucket {
    std::uint64_t number = 0;
    std::span<const std::uint64_t> hashes;
  };

  bool find_way(const Bucket& bucket) {
    for (unsigned way = 0; way < ways; ++way) {
      if (take_all(bucket.hashes, way)) {
        ways_[bucket.number] = static_cast<char>(way);
        return true;
      }
    }
    return false;
  }

  bool take_all(std::span<const std::uint64_t> hashes, unsigned way) {
    const auto code_of = [&](std::uint64_t hash) {
      return code(hash, way, code_bytes_, steps_);
    };
    const auto first_clash = std::ranges::find_if(
        hashes,
        [&](std::uint64_t hash) { return !taken_.take(code_of(hash)); });
    if (first_clash == hashes.end()) {
      return true;
    }
    std::for_each(hashes.begin(), first_clash,
                  [&](std::uint64_t hash) { taken_.give_back(code_of(hash)); });
    return false;
  }

  std::size_t code_bytes_;
  std::uint64_t steps_;
  std::vector<Bucket> buckets_;
  std::string ways_;
  TakenCodes taken_;
};

/// The head of a coding in which all have codes of their own; nothing when
/// there is none with so short codes.
std::optional<std::string> head_with(std::span<const std::uint64_t> hashes,
                                     std::size_t code_bytes,
                                     std::uint64_t steps) {
  // With more words than this, hardly any bucket finds free codes.
  if (hashes.size() > codes_of(code_bytes, steps) * 4 / 5) {
    return std::nullopt;
  }
  for (std::size_t in_bucket = 8; in_bucket > 1; in_bucket -= 2) {
    Coding coding(hashes, code_bytes, 1 + hashes.size() / in_bucket, steps);
    if (coding.is_found()) {
      return coding.head();
    }
  }
  return std::nullopt;
}

std::string head_for(std::span<const std::uint64_t> hashes,
                     std::uint64_t steps) {
  constexpr std::size_t most_bytes = 4;
  for (const std::size_t code_bytes : {std::size_t{1}, std::size_t{2}}) {
    if (auto head = head_with(hashes, code_bytes, steps)) {
      return *head;
    }
  }
  // Were two of four billion codes the same, one word would stand for both.
  return head_with(hashes, most_bytes, steps)
      .value_or(Coding(hashes, most_bytes, 1, steps).head());
}

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
  std::string encoded = head_for(hashes_of(words), WordPlaces::codes_of_steps);
  const std::string head = encoded;
  const WordPlaces coding(head);
  const auto add = [&](Code code) {
    encoded.append(reinterpret_cast<const char*>(&code), coding.code_bytes_);
  };
  std::uint32_t last = 0;
  for (const PlacedWord& word : words) {
    if (word.position == last) {
      add(0);
    }
    std::uint32_t left = word.position - std::min(word.position, last + 1);
    for (; left >= WordPlaces::far; left -= WordPlaces::far) {
      add(2);
    }
    for (; left > 0; --left) {
      add(1);
    }
    add(coding.code_of(word.hash));
    last = word.position;
  }
  return encoded;
}

WordPlaces::WordPlaces(std::string_view encoded) {
  if (encoded.empty()) {
    return;
  }
  const auto size = static_cast<unsigned char>(encoded[0]);
  code_bytes_ = size == 2 || size == 4 ? size : 1;
  if (encoded.size() <= 1 + code_bytes_) {
    return;
  }
  std::uint32_t buckets = 0;
  std::memcpy(&buckets, encoded.data() + 1, code_bytes_);
  ways_ = encoded.substr(1 + code_bytes_, buckets);
  codes_ = encoded.substr(1 + code_bytes_ + ways_.size());
}

WordPlaces::Code WordPlaces::code_of(std::uint64_t hash) const {
  const std::size_t bucket = scaled(hash, ways_.size());
  const unsigned way =
      ways_.empty() ? 0 : static_cast<unsigned char>(ways_[bucket]);
  return code(hash, way, code_bytes_, codes_of_steps);
}

std::optional<bool> WordPlaces::are_in_a_row(std::span<const Code> codes,
                                             std::size_t rarest) const {
  if (code_bytes_ != 1) {
    return std::nullopt;
  }
  const auto sought = static_cast<char>(codes[rarest]);
  for (std::size_t at = codes_.find(sought); at != std::string_view::npos;
       at = codes_.find(sought, at + 1)) {
    if (is_row_around(at, codes, rarest)) {
      return true;
    }
  }
  return false;
}

// Whether the word at `at`, which is number `which` of the row, has the others
// around it.
bool WordPlaces::is_row_around(std::size_t at, std::span<const Code> codes,
                               std::size_t which) const {
  std::size_t begin = first_there(at);
  for (std::size_t i = which; i > 0; --i) {
    if (begin == 0) {
      return false;
    }
    begin = first_there(begin - 1);
    if (!is_among_those_there(begin, codes[i - 1])) {
      return false;
    }
  }
  std::size_t end = behind_those_there(at);
  for (std::size_t i = which + 1; i < codes.size(); ++i) {
    if (!is_among_those_there(end, codes[i])) {
      return false;
    }
    end = behind_those_there(end);
  }
  return true;
}

// Of the words that stand where the one at `at` does. These three are for codes
// of a byte.
std::size_t WordPlaces::first_there(std::size_t at) const {
  while (at >= 2 && codes_[at - 1] == 0) {
    at -= 2;
  }
  return at;
}

std::size_t WordPlaces::behind_those_there(std::size_t at) const {
  ++at;
  while (at + 1 < codes_.size() && codes_[at] == 0) {
    at += 2;
  }
  return at;
}

// `at` is where the first of them is, or the end.
bool WordPlaces::is_among_those_there(std::size_t at, Code code) const {
  while (at < codes_.size()) {
    if (static_cast<unsigned char>(codes_[at]) == code) {
      return true;
    }
    if (at + 2 >= codes_.size() || codes_[at + 1] != 0) {
      break;
    }
    at += 2;
  }
  return false;
}

}  // namespace kamerzoek
