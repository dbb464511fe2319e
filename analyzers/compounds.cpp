#include "analyzers/compounds.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analyzers/word_bases.h"

namespace kamerzoek {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();
constexpr std::size_t max_word_bytes = 100;
constexpr std::size_t max_part_bytes = 40;
constexpr std::size_t min_part_bytes = 4;

/// Of a word as a part: the more often it is written the better.
double score_of(std::string_view part, const Lexicon& lexicon) {
  if (part.size() < min_part_bytes || part.size() > max_part_bytes) {
    return impossible;
  }
  const LexiconEntry* const entry = lexicon.find(part);
  return entry == nullptr
             ? impossible
             : std::log1p(static_cast<double>(entry->per_million)) - 4;
}

std::string_view without_link(std::string_view part, const Lexicon& lexicon) {
  return lexicon.contains(part) || !part.ends_with("s")
             ? part
             : part.substr(0, part.size() - 1);
}

double modifier_score(std::string_view part, const Lexicon& lexicon) {
  return score_of(without_link(part, lexicon), lexicon);
}

CompoundPart part_of(std::string_view word, Span span, const Lexicon& lexicon) {
  std::string_view text = word.substr(span.begin, span.size());
  if (span.end < word.size()) {
    text = without_link(text, lexicon);
  }
  return {span, known_base_of(text, lexicon).value_or(std::string(text))};
}

}  // namespace

CompoundSplit Compounds::split(std::string_view word) const {
  CompoundSplit result;
  result.score = impossible;
  if (word.size() < 2 * min_part_bytes || word.size() > max_word_bytes) {
    return result;
  }
  const double listed = score_of(word, lexicon_);
  result.whole_score = listed == impossible ? -20 : listed;
  std::vector<double> best(word.size() + 1, impossible);
  std::vector<std::size_t> next(word.size() + 1, word.size());
  for (std::size_t i = word.size(); i-- > 0;) {
    best[i] = i == 0 ? impossible : score_of(word.substr(i), lexicon_);
    for (std::size_t j = i + 1; j < word.size(); ++j) {
      if (best[j] == impossible) {
        continue;
      }
      const double cut =
          best[j] + modifier_score(word.substr(i, j - i), lexicon_);
      if (cut > best[i]) {
        best[i] = cut;
        next[i] = j;
      }
    }
  }
  result.score = best[0] + bias_;
  if (!(result.margin() > 0)) {
    return result;
  }
  for (std::size_t at = 0; at < word.size(); at = next[at]) {
    result.parts.push_back(part_of(word, {at, next[at]}, lexicon_));
  }
  return result;
}

}  // namespace kamerzoek
