#include "analyzers/tokens_term.h"

namespace kamerzoek {

std::string_view name_of(TermRule rule) {
  switch (rule) {
    case TermRule::folded:
      return "folded";
    case TermRule::lexicon:
      return "base form by the lexicon";
    case TermRule::snowball_dutch:
      return "unknown word, stemmed by Snowball";
    case TermRule::snowball_english:
      return "stemmed by Snowball as English";
    case TermRule::unchanged:
      return "no other form";
    case TermRule::clitic:
      return "clitic taken off";
    case TermRule::old_spelling:
      return "old spelling made modern";
    case TermRule::number:
      return "number written plainly";
    case TermRule::code:
      return "code kept whole";
    case TermRule::code_run:
      return "letters or digits of a code";
    case TermRule::abbreviation:
      return "dots taken out";
    case TermRule::initial:
      return "one of the initials";
    case TermRule::joined:
      return "linked words as one";
    case TermRule::compound_part:
      return "part of a compound";
    case TermRule::compound_run:
      return "known word inside a compound";
    case TermRule::behind_apostrophe:
      return "behind the apostrophe";
    case TermRule::restored:
      return "what the hyphen left out";
    case TermRule::dossier:
      return "digits of a dossier number";
    case TermRule::address:
      return "address kept whole";
    case TermRule::address_word:
      return "word of an address";
    case TermRule::capitals:
      return "capitals as written";
    case TermRule::unfolded:
      break;
  }
  return "accents as written";
}

}  // namespace kamerzoek
