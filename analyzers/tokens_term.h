// A term on its way to being a Token: it also knows which rule made it, for
// those who ask why a word is found or not.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyzers/analyzer.h"

namespace kamerzoek {

enum class TermRule : std::uint8_t {
  folded,
  lexicon,
  snowball_dutch,
  snowball_english,
  unchanged,
  clitic,
  old_spelling,
  number,
  code,
  code_run,
  abbreviation,
  initial,
  joined,
  compound_part,
  compound_run,
  behind_apostrophe,
  restored,
  dossier,
  address,
  address_word,
  capitals,
  unfolded,
};

/// What the rule does, in a few words: "known to the lexicon".
std::string_view name_of(TermRule rule);

struct Term {
  std::string text;
  TermKind kind = TermKind::exact;
  TermRule rule = TermRule::folded;
  Span span;              ///< Inside the cluster it comes from.
  unsigned position = 0;  ///< Counted from the cluster's first word.
  unsigned width = 1;     ///< See Token::width.
  OwnForm own_form = OwnForm::unknown;  ///< See TokenView::own_form.

  bool operator==(const Term&) const = default;
};

}  // namespace kamerzoek
