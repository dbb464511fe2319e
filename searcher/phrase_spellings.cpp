#include "searcher/phrase_spellings.h"

#include <algorithm>
#include <utility>

namespace kamerzoek {
namespace {

enum class Links { apart, joined };

/// One exact term for each position, or for all that it stands for.
std::vector<std::string> spelling(const std::vector<Token>& tokens,
                                  Links links) {
  std::vector<std::string> terms;
  unsigned next = 0;
  for (auto at = tokens.begin(); at != tokens.end();) {
    const unsigned position = at->position;
    const Token* chosen = nullptr;
    for (; at != tokens.end() && at->position == position; ++at) {
      const bool fits = at->kind == TermKind::exact && position >= next;
      const bool better = chosen == nullptr ||
                          (links == Links::joined && at->width > chosen->width);
      if (fits && better) {
        chosen = &*at;
      }
    }
    if (chosen != nullptr) {
      terms.push_back(chosen->term);
      next = position + chosen->width;
    }
  }
  return terms;
}

}  // namespace

std::vector<std::vector<std::string>> phrase_spellings(
    std::string_view text, const Analyzer& analyzer) {
  std::vector<std::vector<std::string>> spellings;
  // Numbers are read differently in English.
  for (const Language language : {Language::dutch, Language::english}) {
    const std::vector<Token> tokens = analyzer.analyze(text, language);
    for (const Links links : {Links::apart, Links::joined}) {
      std::vector<std::string> terms = spelling(tokens, links);
      if (!terms.empty() &&
          std::ranges::find(spellings, terms) == spellings.end()) {
        spellings.push_back(std::move(terms));
      }
    }
  }
  return spellings;
}

}  // namespace kamerzoek
