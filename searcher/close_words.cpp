#include "searcher/close_words.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "indexer/word_places.h"

namespace kamerzoek {
namespace {

// Of words of the query, rising.
using Numbers = std::vector<std::size_t>;

// What changes where a word is inflected is alike: vowels ("stad", "steden"),
// s and z ("reis", "reizen"), f and v ("brief", "brieven").
unsigned class_of(char letter) {
  switch (letter) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
      return 1;
    case 'z':
      return 's' % 32U;
    case 'v':
      return 'f' % 32U;
    default:
      return static_cast<unsigned char>(letter) % 32U;
  }
}

/// Tells most words that have none of some terms quickly: their first letters
/// are nowhere in it.
class Beginnings {
 public:
  void add(std::string_view term) {
    Letters letters;
    for (std::size_t i = 0; i < term.size() && letters.count < longest; ++i) {
      letters.add(term[i]);
    }
    if (letters.count == longest) {
      is_of_four_.set(place_of(letters.four));
    } else {
      is_of_three_.set(letters.three());
      has_short_ = true;
    }
  }

  bool may_be_in(std::string_view word) const {
    Letters letters;
    for (const char letter : word) {
      letters.add(letter);
      if ((letters.count >= longest &&
           is_of_four_.test(place_of(letters.four))) ||
          (has_short_ && is_of_three_.test(letters.three()))) {
        return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t longest = 4;

  // The last four so far, the edge before the word among them. Vowels in a row
  // are one: "raad", "raden".
  struct Letters {
    unsigned four = class_of('_');
    std::size_t count = 0;

    unsigned three() const { return four & 0x7fffU; }

    void add(char letter) {
      const unsigned now = class_of(letter);
      if (now == class_of('a') && (four & 31U) == now) {
        return;
      }
      four = ((four << 5U) | now) & 0xfffffU;
      ++count;
    }
  };

  static std::size_t place_of(unsigned four) {
    constexpr std::uint32_t factor = 0x9E3779B1;
    return (four * factor) >> 17U;
  }

  std::bitset<std::size_t{1} << 15U> is_of_four_;  // By place_of().
  std::bitset<std::size_t{1} << 15U> is_of_three_;
  bool has_short_ = false;
};

/// Which words of the query a word of a passage is, or has as a part.
class AskedWords {
 public:
  AskedWords(const std::vector<WordTerms>& words, const Analyzer& analyzer)
      : analyzer_(analyzer) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (const std::string& term : words[i].exact) {
        add(i, term);
      }
      for (const std::string& term : words[i].normalised) {
        add(i, term);
      }
      for (const WordPart& part : words[i].parts) {
        add(i, part.term);
      }
    }
  }

  /// A number for those words, by which words() knows them; 0 of none.
  std::size_t in(const ForwardIndex& forward, ForwardIndex::Word word) {
    KnownWord& known = known_[word % known_.size()];
    if (known.word != word) {
      known = {word, 0};
      Numbers numbers = numbers_in(forward.text(word));
      if (!numbers.empty()) {
        known.list = lists_.size();
        lists_.push_back(std::move(numbers));
      }
    }
    return known.list;
  }

  const Numbers& words(std::size_t list) const { return lists_[list]; }

 private:
  // Passages share most of their words.
  struct KnownWord {
    ForwardIndex::Word word = ~ForwardIndex::Word{0};
    std::size_t list = 0;
  };

  void add(std::size_t word, const std::string& term) {
    Numbers& numbers = by_term_[term];
    if (numbers.empty() || numbers.back() != word) {
      numbers.push_back(word);
    }
    beginnings_.add(term);
  }

  Numbers numbers_in(std::string_view word) const {
    Numbers numbers;
    if (!beginnings_.may_be_in(word)) {
      return numbers;
    }
    analyzer_.visit(word, Language::dutch, [&](const TokenView& token) {
      const auto asked = token.kind == TermKind::written
                             ? by_term_.end()
                             : by_term_.find(token.term);
      if (asked != by_term_.end()) {
        numbers.insert(numbers.end(), asked->second.begin(),
                       asked->second.end());
      }
    });
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
  }

  const Analyzer& analyzer_;
  std::map<std::string, Numbers, std::less<>> by_term_;
  Beginnings beginnings_;
  std::vector<KnownWord> known_{4096};
  std::vector<Numbers> lists_{1};
};

/// Which pairs of words are close together in a passage.
class ClosePairs {
 public:
  ClosePairs(const OpenIndex& index, const Analyzer& analyzer,
             const std::vector<WordTerms>& words)
      : index_(index),
        asked_(words, analyzer),
        is_pair_(most_apart * words.size()),
        has_(is_pair_.size()),
        last_(words.size()) {
    for (std::size_t pair = 0; pair < is_pair_.size(); ++pair) {
      const std::size_t first = pair / most_apart;
      const std::size_t second = first + apart(pair);
      is_pair_[pair] = second < words.size() &&
                       words[first].normalised != words[second].normalised;
    }
  }

  std::size_t count() const { return is_pair_.size(); }

  /// How far apart the words of a pair are in the query.
  static std::size_t apart(std::size_t pair) { return pair % most_apart + 1; }

  Numbers in(ForwardIndex::Passage passage) {
    std::fill(has_.begin(), has_.end(), false);
    const WordPlaces places(index_.places->of(passage));
    const WordPlaces::Codes codes = find_sought(passage, places);
    // Without two there is no pair: one may be two words of the query, but says
    // no more than it does anyway.
    if (sought_.size() > 1) {
      std::fill(last_.begin(), last_.end(), 0);
      places.for_each(codes,
                      [&](WordPlaces::Code code, std::uint32_t position) {
                        add_word(code, position);
                      });
    }
    Numbers pairs;
    for (std::size_t pair = 0; pair < has_.size(); ++pair) {
      if (has_[pair]) {
        pairs.push_back(pair);
      }
    }
    return pairs;
  }

 private:
  static constexpr std::size_t most_apart = 2;

  struct Sought {
    WordPlaces::Code code = 0;
    std::size_t list = 0;
  };

  WordPlaces::Codes find_sought(ForwardIndex::Passage passage,
                                const WordPlaces& places) {
    const ForwardIndex& forward = *index_.forward;
    WordPlaces::Codes codes;
    sought_.clear();
    forward.for_each_word(passage, [&](ForwardIndex::Word word,
                                       std::uint32_t exact, std::uint32_t) {
      const std::size_t list = exact > 0 ? asked_.in(forward, word) : 0;
      if (list > 0) {
        const auto code = places.code_of(word_hash(forward.text(word)));
        sought_.push_back({code, list});
        codes.add(code);
      }
    });
    return codes;
  }

  void add_word(WordPlaces::Code code, std::uint32_t position) {
    const auto sought = std::ranges::find(sought_, code, &Sought::code);
    if (sought == sought_.end()) {
      return;  // Another word, whose code looks like one that is sought.
    }
    for (const std::size_t word : asked_.words(sought->list)) {
      last_[word] = position;
      const std::size_t first = word - std::min(word, most_apart);
      const std::size_t end = std::min(word + most_apart + 1, last_.size());
      for (std::size_t other = first; other < end; ++other) {
        add_pair_if_close(word, other);
      }
    }
  }

  // Both may stand at one place, as parts of a compound.
  void add_pair_if_close(std::size_t word, std::size_t other) {
    constexpr std::uint32_t reach = 4;
    if (other != word && last_[other] != 0 &&
        last_[word] - last_[other] <= reach) {
      const auto [first, second] = std::minmax(word, other);
      const std::size_t pair = first * most_apart + second - first - 1;
      has_[pair] = is_pair_[pair];
    }
  }

  const OpenIndex& index_;
  AskedWords asked_;
  std::vector<bool> is_pair_;
  std::vector<bool> has_;
  std::vector<Sought> sought_;       // In the passage.
  std::vector<std::uint32_t> last_;  // Where each word stood last, or 0.
};

}  // namespace

std::vector<double> gains_by_close_words(
    const OpenIndex& index, const Analyzer& analyzer,
    const std::vector<ForwardIndex::Passage>& best,
    const std::vector<WordTerms>& words, const RankingWeights& weights) {
  if (words.size() < 2) {
    return {};
  }
  ClosePairs close(index, analyzer, words);
  std::vector<Numbers> pairs;
  pairs.reserve(best.size());
  std::vector<double> passages(close.count());
  for (const ForwardIndex::Passage passage : best) {
    pairs.push_back(close.in(passage));
    for (const std::size_t pair : pairs.back()) {
      ++passages[pair];
    }
  }
  const auto all = static_cast<double>(best.size());
  std::vector<double> gains(best.size());
  for (std::size_t i = 0; i < best.size(); ++i) {
    for (const std::size_t pair : pairs[i]) {
      const double rarity = std::log2((all + 1) / (passages[pair] + 0.5));
      gains[i] += weights.close * std::max(0.0, rarity) /
                  static_cast<double>(ClosePairs::apart(pair));
    }
  }
  return gains;
}

}  // namespace kamerzoek
