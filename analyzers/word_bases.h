// The base form of words that the lexicon knows, and of forms that a rule
// leads to one: what Inflection and Compounds share.

#pragma once

#include <optional>
#include <string_view>

#include "analyzers/lexicon.h"

namespace kamerzoek {

/// The base form of `word`, without taking compounds apart; nothing when the
/// lexicon does not know it and no rule leads to a word that it knows. A view
/// into the lexicon.
std::optional<std::string_view> known_base_of(std::string_view word,
                                              const Lexicon& lexicon);

}  // namespace kamerzoek
