// The lines of a plain text letter, and which page each stands on.
//
// Everything the reader finds out about a letter it finds by walking over these
// lines; lines that turn out to be no part of the text are taken out of them.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/letter.h"

namespace kamerzoek {

/// A line that is not blank.
struct TextLine {
  std::string text;             ///< Without blanks at either end.
  unsigned indent = 0;          ///< Columns of blanks before it.
  unsigned form_feeds = 0;      ///< Between it and the line before.
  unsigned page = 0;            ///< From 1; 0 if the letter shows no pages.
  unsigned gaps = 0;            ///< Stretches of three or more blanks within.
  bool after_blank = false;     ///< It is the first, or follows a blank line.
  std::vector<NoteCall> calls;  ///< Footnote marks taken out of `text`.
};

/// Lines of more letters than this are no letter.
constexpr std::size_t max_lines = 2'000'000;

/// `raw` with ligatures, hard and thin blanks and invisible characters made
/// plain; a soft hyphen stays only at its end.
std::string plain_characters(std::string_view raw);

/// The lines of `text` that are not blank, in plain characters. At most
/// `max_lines + 1` lines, so that a caller sees the excess.
std::vector<TextLine> split_lines(std::string_view text);

/// Gives every line its page. A form feed in `text`, which the lines are of,
/// begins a page; in a text without any, a line that begins with exactly one
/// blank does, provided that such lines stand as far apart as the tops of pages
/// do.
void number_pages(std::vector<TextLine>& lines, std::string_view text);

/// Makes stretches of blanks within the lines single, remembering the wide ones
/// in `gaps`, and parts a month from the year glued to it ("MAART2021").
void tidy_lines(std::vector<TextLine>& lines);

/// The number of characters at which the letter's lines were wrapped; 0 when
/// each of its paragraphs is on one line.
std::size_t wrap_width(const std::vector<TextLine>& lines);

}  // namespace kamerzoek
