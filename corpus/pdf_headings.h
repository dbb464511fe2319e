// Headings of a PDF: short blocks in a face of their own.

#pragma once

#include <vector>

#include "corpus/heading_form.h"
#include "corpus/letter_parts.h"
#include "corpus/pdf_lines.h"
#include "corpus/text_blocks.h"

namespace kamerzoek {

/// The rank of each block as a heading; none is one when no block stands out by
/// bold, italic or large print. `size` is that of most of the text, in points.
std::vector<HeadingRank> find_pdf_headings(const std::vector<PdfLine>& lines,
                                           const std::vector<TextBlock>& blocks,
                                           const std::vector<LetterPart>& parts,
                                           double size);

}  // namespace kamerzoek
