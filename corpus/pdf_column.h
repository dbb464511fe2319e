// Where on a page the column of running text stands.

#pragma once

#include <vector>

#include "corpus/pdf_lines.h"
#include "corpus/pdf_zones.h"

namespace kamerzoek {

/// The column that most characters of `pages` stand in, which must be of one
/// format.
PdfColumn column_of(const std::vector<const std::vector<PdfLine>*>& pages);

/// Whether a line stands beside the column.
bool is_beside(const PdfLine& line, const PdfColumn& column);

}  // namespace kamerzoek
