#include "searcher/word_terms.h"

#include <algorithm>
#include <map>
#include <utility>

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

void add_once(std::vector<std::string>& terms, std::string term) {
  if (std::ranges::find(terms, term) == terms.end()) {
    terms.push_back(std::move(term));
  }
}

}  // namespace

std::vector<WordTerms> word_terms(std::string_view text,
                                  const Analyzer& analyzer) {
  std::map<unsigned, WordTerms> by_position;
  for (const Language language :
       {Language::dutch, Language::english, Language::other}) {
    for (Token& token : analyzer.analyze(text, language)) {
      add_once(place(by_position[token.position], token.kind),
               std::move(token.term));
    }
  }
  std::vector<WordTerms> words;
  words.reserve(by_position.size());
  for (auto& [position, terms] : by_position) {
    words.push_back(std::move(terms));
  }
  return words;
}

}  // namespace kamerzoek
