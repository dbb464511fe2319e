// What the form of a line alone says about it as furniture of a page.

#pragma once

#include <optional>
#include <string_view>

namespace kamerzoek {

/// The number in "12", "- 12 -", "[12]"; none when there is anything else.
std::optional<unsigned> bare_number(std::string_view line);

/// Why a line is no text wherever it stands: "page number" ("Pagina 2 van 7"),
/// "placeholder" ("[handtekening]"), "imprint" ("kst-28676-356", "ISSN …").
/// Empty when its form says nothing.
std::string_view furniture_reason(std::string_view line);

}  // namespace kamerzoek
