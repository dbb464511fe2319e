// Text of letters, made fit to be shown to a person.
//
// A letter can hold any bytes, among them those that move the cursor, set the
// title of the window or turn the order of letters around. None of these may
// reach a terminal.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.h"

namespace kamerzoek {

/// `text` with each control character, each character that reorders its
/// neighbours and each byte that is no UTF-8 replaced by U+FFFD, and each tab
/// and line end by a blank. The result is UTF-8, and is one line.
std::string printable(std::string_view text);

/// How many columns of a terminal `text` takes; it must be printable().
std::size_t columns_of(std::string_view text);

/// Where the lines of `text` are when each takes at most `columns`: broken at
/// blanks, which are in no line. A longer word has a line of its own. One line,
/// if any, when `columns` is 0. `text` must be printable().
std::vector<Span> lines_of(std::string_view text, std::size_t columns);

}  // namespace kamerzoek
