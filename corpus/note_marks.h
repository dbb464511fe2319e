// Footnote marks, which in plain text are digits glued to a word or a year.
//
// "februari 20211" is the year 2021 with note 1, "afspraken12." a word with
// note 12; "20211 euro", "EU27" and "CO2" are what they say. A mark is believed
// only where there is a note with that label, and in the order of the notes.

#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_lines.h"

namespace kamerzoek {

/// The raised digits, by what they stand for.
inline constexpr std::array<std::string_view, 10> superscripts = {
    "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

/// Digits in a line that may be a footnote mark.
struct NoteMark {
  std::size_t line = 0;
  std::size_t begin = 0;  ///< What to take out, in bytes of the line.
  std::size_t end = 0;
  unsigned number = 0;
  bool doubtful = false;  ///< To be taken only if no other will do.

  bool operator==(const NoteMark&) const = default;
};

/// All that may be a mark in lines[first] up to lines[last], in order.
std::vector<NoteMark> find_note_marks(const std::vector<TextLine>& lines,
                                      std::size_t first, std::size_t last);

/// Which of `marks` calls each note of `labels`: its place in `marks`, or
/// `no_mark`. Calls keep the order of the labels.
constexpr std::size_t no_mark = static_cast<std::size_t>(-1);
std::vector<std::size_t> match_marks(std::span<const NoteMark> marks,
                                     std::span<const unsigned> labels);

}  // namespace kamerzoek
