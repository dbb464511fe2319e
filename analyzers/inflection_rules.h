// What a Dutch word may be an inflected form of, by its spelling alone.
//
// Rules propose; which proposal holds is for the word list to say (see
// base_by_rule). So the rules can be generous where a stemmer has to be wary.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/word_table.h"

namespace kamerzoek {

/// How often a word is written in a million; below 0 when it is not known.
using WordRate = std::function<double(std::string_view)>;

/// The one step from `word` towards its base that the known words allow, or
/// nothing when it is a base form itself. `short_vowels` are the nouns whose
/// vowel is not doubled in the singular ("dag").
std::optional<std::string> base_by_rule(std::string_view word,
                                        const WordRate& rate,
                                        const WordSet& short_vowels);

}  // namespace kamerzoek
