#include "tools/word_splits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "analyzers/icu_text.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

std::string with_two_decimals(double number) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.2f", number);
  return digits.data();
}

}  // namespace

std::vector<WordSplit> splits_of(std::string_view text,
                                 const std::vector<ExplainedToken>& tokens,
                                 const Lexicon& lexicon) {
  const Compounds compounds(lexicon);
  std::vector<WordSplit> splits;
  for (const auto& [token, rule] : tokens) {
    if (token.kind != TermKind::exact || rule != TermRule::folded) {
      continue;
    }
    std::string word(without_clitic(
        lower_case(text.substr(token.source.begin, token.source.size()))));
    CompoundSplit split = compounds.split(word);
    if (std::isfinite(split.margin()) &&
        std::ranges::find(splits, word, &WordSplit::word) == splits.end()) {
      splits.push_back({std::move(word), std::move(split)});
    }
  }
  return splits;
}

std::vector<std::string> surfaces_of(const WordSplit& split) {
  std::vector<std::string> surfaces;
  for (const CompoundPart& part : split.split.parts) {
    surfaces.push_back(split.word.substr(part.span.begin, part.span.size()));
  }
  return surfaces;
}

std::string text_of(const WordSplit& split) {
  std::string shown;
  for (const std::string& part : surfaces_of(split)) {
    shown += (shown.empty() ? "" : "|") + part;
  }
  const double margin = split.split.margin();
  shown = printable(shown.empty() ? split.word : shown);
  shown += split.split.whole() ? "  left whole: the best cut is " : "  cut: ";
  shown += with_two_decimals(std::abs(margin));
  shown += margin < 0 ? " below" : " above";
  return shown + " the whole (" + with_two_decimals(split.split.score) +
         " to " + with_two_decimals(split.split.whole_score) + ")";
}

}  // namespace kamerzoek
