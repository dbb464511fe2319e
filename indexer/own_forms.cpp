#include "indexer/own_forms.h"

namespace kamerzoek {

bool OwnForms::has(std::string_view word) {
  const auto known = known_.find(word);
  if (known != known_.end()) {
    return known->second;
  }
  bool is_own = false;
  analyzer_.visit(word, Language::dutch, [&](const TokenView& token) {
    is_own =
        is_own || (token.kind == TermKind::normalised && token.term == word);
  });
  known_.emplace(word, is_own);
  return is_own;
}

std::vector<std::string> OwnForms::terms_of(FieldId field,
                                            const std::string& word) {
  std::vector<std::string> terms = {term_in(field, TermKind::normalised, word)};
  if (has(word)) {
    terms.push_back(term_in(field, TermKind::exact, word));
  }
  return terms;
}

}  // namespace kamerzoek
