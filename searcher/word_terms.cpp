#include "searcher/word_terms.h"

#include <algorithm>
#include <map>

namespace kamerzoek {
namespace {

std::vector<std::string>& place(WordTerms& terms, TermKind kind) {
  switch (kind) {
    case TermKind::exact:
      return terms.exact;
    case TermKind::normalised:
      return terms.normalised;
    case TermKind::part:
      return terms.parts;
    case TermKind::written:
      break;
  }
  return terms.written;
}

}  // namespace

std::vector<WordTerms> word_terms(std::string_view text,
                                  const Analyzer& analyzer) {
  std::map<unsigned, WordTerms> by_position;
  for (const Language language :
       {Language::dutch, Language::english, Language::other}) {
    for (Token& token : analyzer.analyze(text, language)) {
      auto& terms = place(by_position[token.position], token.kind);
      if (std::ranges::find(terms, token.term) == terms.end()) {
        terms.push_back(std::move(token.term));
      }
    }
  }
  std::vector<WordTerms> words;
  for (auto& [position, terms] : by_position) {
    words.push_back(std::move(terms));
  }
  return words;
}

}  // namespace kamerzoek
