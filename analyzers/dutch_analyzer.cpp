#include "analyzers/dutch_analyzer.h"

#include "analyzers/icu_text.h"
#include "analyzers/make_analyzer.h"

namespace kamerzoek {

DutchAnalyzer::DutchAnalyzer(const Lexicon& lexicon)
    : dutch_(StemAlgorithm::dutch_porter),
      english_(StemAlgorithm::english),
      id_("dutch-1; lexicon " + lexicon.checksum() + "; " + dutch_.id() + "; " +
          english_.id() + "; " + unicode_version()) {}

std::string DutchAnalyzer::normalised(const std::string& word,
                                      Language language) const {
  if (language == Language::dutch) {
    return fold(dutch_.stem(word));
  }
  return language == Language::english ? english_.stem(fold(word)) : fold(word);
}

std::vector<Token> DutchAnalyzer::analyze(std::string_view text,
                                          Language language) const {
  std::vector<Token> tokens;
  unsigned position = 0;
  for (const Segment& segment : segments_of(text)) {
    if (segment.kind != SegmentKind::word) {
      continue;
    }
    const std::string_view word =
        text.substr(segment.span.begin, segment.span.size());
    const std::string lower = lower_case(word);
    const std::string folded = fold(lower);
    const bool capitals = casing_of(word) == Casing::capitals;
    if (folded.size() <= max_term_bytes && !folded.empty()) {
      tokens.push_back({folded, TermKind::exact, segment.span, position});
      tokens.push_back({normalised(lower, language), TermKind::normalised,
                        segment.span, position});
      if (capitals || folded != lower) {
        tokens.push_back({capitals ? std::string(word) : lower,
                          TermKind::written, segment.span, position});
      }
    }
    ++position;
  }
  return tokens;
}

std::unique_ptr<Analyzer> make_analyzer(const Lexicon& lexicon) {
  return std::make_unique<DutchAnalyzer>(lexicon);
}

}  // namespace kamerzoek
