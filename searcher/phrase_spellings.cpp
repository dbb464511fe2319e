#include "searcher/phrase_spellings.h"

#include <algorithm>
#include <utility>

namespace kamerzoek {
namespace {

enum class Links { apart, joined };

/// The exact term of a position that spells it; moves `at` to the next one.
const Token* chosen_at(std::vector<Token>::const_iterator& at,
                       std::vector<Token>::const_iterator end, Links links) {
  const Token* chosen = nullptr;
  const unsigned position = at->position;
  for (; at != end && at->position == position; ++at) {
    const bool better = chosen == nullptr ||
                        (links == Links::joined && at->width > chosen->width);
    if (at->kind == TermKind::exact && better) {
      chosen = &*at;
    }
  }
  return chosen;
}

/// One exact term for each position, or for all that it stands for.
std::vector<std::string> spelling(const std::vector<Token>& tokens,
                                  Links links) {
  std::vector<std::string> terms;
  unsigned next = 0;
  for (auto at = tokens.begin(); at != tokens.end();) {
    const Token* const chosen = chosen_at(at, tokens.end(), links);
    if (chosen != nullptr && chosen->position >= next) {
      terms.push_back(chosen->term);
      next = chosen->position + chosen->width;
    }
  }
  return terms;
}

void add_new(std::vector<std::string> terms,
             std::vector<std::vector<std::string>>& spellings) {
  if (!terms.empty() &&
      std::ranges::find(spellings, terms) == spellings.end()) {
    spellings.push_back(std::move(terms));
  }
}

}  // namespace

std::vector<std::vector<std::string>> phrase_spellings(
    std::string_view text, const Analyzer& analyzer) {
  std::vector<std::vector<std::string>> spellings;
  // Numbers are read differently in English.
  for (const Language language : {Language::dutch, Language::english}) {
    const std::vector<Token> tokens = analyzer.analyze(text, language);
    for (const Links links : {Links::apart, Links::joined}) {
      add_new(spelling(tokens, links), spellings);
    }
  }
  return spellings;
}

}  // namespace kamerzoek
