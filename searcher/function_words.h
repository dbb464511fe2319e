// Words that hold sentences together and say nothing of what these are about.

#pragma once

#include <string_view>

namespace kamerzoek {

/// Whether a word that stands in many passages on a theme is there for its
/// grammar: beside the stop words also such as "tegen", "steeds", "waarbij" and
/// the verbs of any sentence. In a query they are looked for all the same.
/// `folded` is a base form.
bool is_function_word(std::string_view folded);

}  // namespace kamerzoek
