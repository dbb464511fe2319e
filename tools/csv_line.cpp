#include "tools/csv_line.h"

#include <string_view>

namespace kamerzoek {
namespace {

bool is_number(std::string_view text) {
  return text.size() > 1 &&
         text.find_first_not_of("0123456789.", 1) == std::string_view::npos;
}

// What begins so is a formula to Excel and LibreOffice, also between quotes.
bool may_be_formula(std::string_view text) {
  constexpr std::string_view signs = "=+-@\t\r";
  const bool begins_so =
      !text.empty() && signs.find(text.front()) != std::string_view::npos;
  return begins_so && !(text.front() == '-' && is_number(text));
}

std::string cell_text(const std::string& cell, char separator) {
  std::string text = may_be_formula(cell) ? "'" + cell : cell;
  const std::string special = std::string("\"\r\n") + separator;
  if (text.find_first_of(special) == std::string::npos) {
    return text;
  }
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c;
    quoted += c == '"' ? "\"" : "";
  }
  return quoted + '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells, char separator) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) {
      line += separator;
    }
    line += cell_text(cell, separator);
  }
  return line + "\r\n";
}

}  // namespace kamerzoek
