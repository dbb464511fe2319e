#include "tools/kwic_text.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "tools/marked_text.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

constexpr std::size_t widest_match = 32;
constexpr std::size_t least_context = 8;
constexpr std::size_t widest_id = 28;

bool continues(char c) {
  return (c & '\xC0') == '\x80';
}

// The end of `text`, at most `columns` wide, no character cut.
std::string_view end_of(std::string_view text, std::size_t columns) {
  while (columns_of(text) > columns) {
    text.remove_prefix(1);
    while (!text.empty() && continues(text.front())) {
      text.remove_prefix(1);
    }
  }
  return text;
}

std::string_view start_of(std::string_view text, std::size_t columns) {
  while (columns_of(text) > columns) {
    while (continues(text.back())) {
      text.remove_suffix(1);
    }
    text.remove_suffix(1);
  }
  return text;
}

std::string blanks_after(std::string_view text, std::size_t columns) {
  const std::size_t taken = columns_of(text);
  std::string blanks(taken < columns ? columns - taken : 0, ' ');
  return blanks;
}

struct Widths {
  std::size_t id = 0;
  std::size_t left = 0;
  std::size_t right = 0;
};

// In a pipe nothing is cut, and the left side is as wide as the widest.
Widths widths_of(const std::vector<ConcordanceLine>& lines, const Look& look) {
  Widths widths;
  std::size_t match = 0;
  for (const ConcordanceLine& line : lines) {
    widths.id = std::max(widths.id, columns_of(printable(line.id)));
    widths.left = std::max(widths.left, columns_of(printable(line.left)));
    widths.right = std::max(widths.right, columns_of(printable(line.right)));
    match = std::max(match, columns_of(printable(line.match)));
  }
  if (look.columns == 0) {
    return widths;
  }
  constexpr std::size_t gaps = 4;  // Two blanks, and brackets.
  widths.id = std::min(widths.id, std::min(widest_id, look.columns / 3));
  const std::size_t taken = widths.id + std::min(match, widest_match) + gaps;
  const std::size_t room =
      look.columns > taken ? (look.columns - taken) / 2 : 0;
  widths.left = std::min(widths.left, std::max(room, least_context));
  widths.right = std::min(widths.right, std::max(room, least_context));
  return widths;
}

void print_line(const ConcordanceLine& line, const Widths& widths,
                const Console& console) {
  const Marks marks = marks_for(console.out_look);
  const bool brackets = !console.out_look.in_colour;
  const std::string id = printable(line.id);
  const std::string left = printable(line.left);
  const std::string right = printable(line.right);
  // The end of an id says which passage it is.
  const std::string_view id_shown = end_of(id, widths.id);
  const std::string_view left_shown = end_of(left, widths.left);
  console.out << marks.faint << id_shown << marks.end
              << blanks_after(id_shown, widths.id) << "  "
              << blanks_after(left_shown, widths.left) << left_shown
              << marks.match << (brackets ? "[" : "") << printable(line.match)
              << (brackets ? "]" : "") << marks.end
              << start_of(right, widths.right) << '\n';
}

}  // namespace

void print_concordance(const std::vector<ConcordanceLine>& lines,
                       const Console& console) {
  const Widths widths = widths_of(lines, console.out_look);
  for (const ConcordanceLine& line : lines) {
    print_line(line, widths, console);
  }
}

}  // namespace kamerzoek
