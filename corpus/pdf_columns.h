// The order of reading on a page that is set in two columns: one after the
// other, not line by line.

#pragma once

#include <vector>

#include "corpus/pdf_lines.h"
#include "corpus/pdf_zones.h"

namespace kamerzoek {

/// Puts the lines of a page that is set in two columns in the order they are
/// read in, and gives every line the right edge of its column.
void order_columns(PdfPageText& page);

}  // namespace kamerzoek
