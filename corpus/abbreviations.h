// Words that are written with a full stop that ends no sentence.

#pragma once

#include <string_view>

namespace kamerzoek {

/// Whether `word`, which is in lower case and without the full stop behind it,
/// is an abbreviation: "bijv", "m.b.t".
bool is_abbreviation(std::string_view word);

}  // namespace kamerzoek
