// Text with the words that a query found in it, shown to a person.

#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.h"
#include "tools/console.h"

namespace kamerzoek {

/// The codes that make text stand out on a terminal in colour, up to `end`. All
/// are empty elsewhere: there matches stand between brackets.
struct Marks {
  std::string_view match;
  std::string_view strong;
  std::string_view faint;
  std::string_view end;
};

Marks marks_for(const Look& look);

/// Prints `text` in lines that fit `look`, each after `indent` blanks, with
/// the bytes of `matches` marked; these must be by rising place. What of the
/// text is not printable() is replaced.
void print_marked(std::string_view text, const std::vector<Span>& matches,
                  std::size_t indent, const Look& look, std::ostream& out);

/// The same for text without matches, each line with one of marks_for(look).
void print_lines(std::string_view text, std::size_t indent, const Look& look,
                 std::ostream& out, std::string_view mark = "");

}  // namespace kamerzoek
