// Tables for spreadsheets: CSV as RFC 4180 has it.

#pragma once

#include <string>
#include <vector>

namespace kamerzoek {

/// One line with its CRLF. A cell with a separator, a quote or a line end is
/// quoted. One that a spreadsheet would run as a formula, because it begins
/// with = + - @ or a tab, gets an apostrophe in front.
std::string csv_line(const std::vector<std::string>& cells, char separator);

}  // namespace kamerzoek
