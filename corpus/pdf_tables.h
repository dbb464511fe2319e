// Tables of a PDF, which are nothing but lines beside each other again and
// again.

#pragma once

#include <cstddef>
#include <vector>

#include "corpus/pdf_lines.h"

namespace kamerzoek {

/// Finds the tables among the lines of one page, which are in the order of
/// lines_of() or order_columns(). Their lines are put cell by cell, each cell
/// with its own lines, and numbered by row in PdfLine::table_row from
/// `next_row` on. Other lines that stand beside each other become one line:
/// a label and what it labels.
///
/// A table has at least three rows of two cells, or two of three. A row begins
/// where its first cell does; lines without one go on in cells above.
void find_tables(std::vector<PdfLine>& lines, std::size_t& next_row);

}  // namespace kamerzoek
