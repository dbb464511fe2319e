#include "tools/text_table.h"

#include <algorithm>
#include <ostream>
#include <string_view>

#include "tools/marked_text.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

std::vector<std::size_t> widths_of(
    const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const std::vector<std::string>& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], columns_of(printable(row[i])));
    }
  }
  return widths;
}

void print_row(const std::vector<std::string>& row,
               const std::vector<std::size_t>& widths,
               const std::vector<Align>& aligned, std::ostream& out) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string cell = printable(row[i]);
    const std::string blanks(widths[i] - columns_of(cell), ' ');
    const bool right = i < aligned.size() && aligned[i] == Align::right;
    const bool last = i + 1 == row.size();
    out << (right ? blanks + cell : cell + (last ? std::string() : blanks))
        << (last ? "" : "  ");
  }
}

}  // namespace

void print_table(const std::vector<std::vector<std::string>>& rows,
                 const std::vector<Align>& aligned, const Console& console) {
  const std::vector<std::size_t> widths = widths_of(rows);
  const Marks marks = marks_for(console.out_look);
  for (const std::vector<std::string>& row : rows) {
    const bool is_head = &row == &rows.front();
    console.out << (is_head ? marks.strong : std::string_view());
    print_row(row, widths, aligned, console.out);
    console.out << (is_head ? marks.end : std::string_view()) << '\n';
  }
}

}  // namespace kamerzoek
