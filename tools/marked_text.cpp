#include "tools/marked_text.h"

#include <algorithm>
#include <ostream>

#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

// Longer lines are hard to read, however wide the terminal.
constexpr std::size_t widest = 100;

struct MarkedText {
  std::string text;
  std::vector<Span> matches;
};

// Brackets are part of the text and take room in its lines; codes are not and
// do not. Replaced characters may be longer than the originals: matches move.
MarkedText printable_with_matches(std::string_view text,
                                  const std::vector<Span>& matches,
                                  const Look& look) {
  MarkedText shown;
  std::size_t at = 0;
  for (const Span& match : matches) {
    const std::string found = printable(text.substr(match.begin, match.size()));
    shown.text += printable(text.substr(at, match.begin - at));
    const std::size_t begin = shown.text.size();
    shown.text += look.in_colour ? found : "[" + found + "]";
    if (look.in_colour) {
      shown.matches.push_back({begin, shown.text.size()});
    }
    at = match.end;
  }
  shown.text += printable(text.substr(at));
  return shown;
}

std::size_t columns_for(const Look& look, std::size_t indent) {
  if (look.columns == 0) {
    return 0;
  }
  const std::size_t columns = std::min(look.columns, widest);
  return columns > indent + 1 ? columns - indent : 1;
}

// A match that goes on in the next line is marked in both.
void print_line(const MarkedText& shown, const Span& line, const Marks& marks,
                std::ostream& out) {
  const std::string_view text = shown.text;
  std::size_t at = line.begin;
  for (const Span& match : shown.matches) {
    const std::size_t begin = std::max(match.begin, line.begin);
    const std::size_t end = std::min(match.end, line.end);
    if (begin < end) {
      out << text.substr(at, begin - at) << marks.match
          << text.substr(begin, end - begin) << marks.end;
      at = end;
    }
  }
  out << text.substr(at, line.end - at);
}

}  // namespace

Marks marks_for(const Look& look) {
  if (!look.in_colour) {
    return {};
  }
  return {"\x1b[1;31m", "\x1b[1m", "\x1b[2m", "\x1b[0m"};
}

void print_marked(std::string_view text, const std::vector<Span>& matches,
                  std::size_t indent, const Look& look, std::ostream& out) {
  const MarkedText shown = printable_with_matches(text, matches, look);
  const Marks marks = marks_for(look);
  for (const Span& line : lines_of(shown.text, columns_for(look, indent))) {
    out << std::string(indent, ' ');
    print_line(shown, line, marks, out);
    out << '\n';
  }
}

void print_lines(std::string_view text, std::size_t indent, const Look& look,
                 std::ostream& out, std::string_view mark) {
  const std::string shown = printable(text);
  const std::string_view end = mark.empty() ? "" : marks_for(look).end;
  for (const Span& line : lines_of(shown, columns_for(look, indent))) {
    out << std::string(indent, ' ') << mark
        << std::string_view(shown).substr(line.begin, line.size()) << end
        << '\n';
  }
}

}  // namespace kamerzoek
