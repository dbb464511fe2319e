// Words that stand beside each other, put together.
//
// A line here is what was set in one go on one height: a line of a paragraph,
// a cell of a table, a label in the side column. Raised numbers are taken out
// of its text, because only their size and height tell "2021" with note 1 from
// "20211".

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/pdf_pages.h"
#include "corpus/pdf_words.h"

namespace kamerzoek {

/// A raised number that stood at byte `offset` of a line's text.
struct PdfMark {
  std::size_t offset = 0;
  std::string digits;

  bool operator==(const PdfMark&) const = default;
};

struct PdfLine {
  std::string text;  ///< Without marks; blanks single. May be empty.
  std::vector<PdfMark> marks;
  PdfBox box;
  double size = 0;         ///< In which most of it is set.
  double first_width = 0;  ///< Of its first word.
  bool bold = false;       ///< All words of it.
  bool italic = false;
  unsigned page = 0;
  /// Lines with the same number are cells of one row; 0 outside tables.
  std::size_t table_row = 0;
  double margin = 0;  ///< The right edge of the column it stands in, if known.
};

/// The lines of a page, from top to bottom, those beside each other from left
/// to right. Words that are turned are not in them.
std::vector<PdfLine> lines_of(const PdfPage& page, const WordMender& mender);

/// Puts the mark back into the line's text: it was no footnote mark.
void restore_mark(PdfLine& line, std::size_t mark);

/// Appends what stands to the right of the line, behind a blank.
void append(PdfLine& line, const PdfLine& next);

/// Takes bytes [0, end) off the text; marks move with it.
void drop_front(PdfLine& line, std::size_t end);

}  // namespace kamerzoek
