// Which lines of a page are the letter, and which are the page's own: the side
// column of the house style, running heads and feet, page numbers.
//
// Position says it, and what comes back on every page.

#pragma once

#include <vector>

#include "corpus/letter.h"
#include "corpus/pdf_lines.h"
#include "corpus/pdf_pages.h"

namespace kamerzoek {

/// The column that the text of a letter is set in.
struct PdfColumn {
  double left = 0;
  double right = 0;
  double size = 0;        ///< Of most of its text, in points.
  bool has_side = false;  ///< What stands beyond `right` is no text.
};

/// The lines of a page that are text, and the column they were found by.
struct PdfPageText {
  unsigned number = 0;
  double height = 0;
  PdfColumn column;
  std::vector<PdfLine> lines;  ///< As from lines_of().
};

struct PdfZones {
  std::vector<PdfPageText> pages;
  std::vector<Furniture> furniture;  ///< By page, then from top to bottom.
};

/// Takes apart the lines of all pages; `lines[i]` are those of `pages[i]`.
PdfZones find_zones(const std::vector<PdfPage>& pages,
                    std::vector<std::vector<PdfLine>> lines);

}  // namespace kamerzoek
