// Which lines of a PDF are one paragraph.
//
// White between lines, a line that ends though the next word would have fitted,
// another type face, a list marker: what a reader's eye goes by.

#pragma once

#include <vector>

#include "corpus/pdf_lines.h"
#include "corpus/text_blocks.h"

namespace kamerzoek {

/// All lines in blocks, in order. A sentence that a page's end cuts goes on in
/// the same block on the next page.
std::vector<TextBlock> find_pdf_blocks(const std::vector<PdfLine>& lines);

}  // namespace kamerzoek
