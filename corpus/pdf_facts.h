// What is known about a letter that came as PDF.

#pragma once

#include <optional>
#include <vector>

#include "corpus/letter.h"
#include "corpus/letter_parts.h"
#include "corpus/pdf_masthead.h"
#include "corpus/read_letter.h"
#include "corpus/text_blocks.h"
#include "corpus/text_lines.h"

namespace kamerzoek {

/// Where a PDF tells about itself.
struct PdfWitnesses {
  const RawLetter& raw;
  const std::optional<PdfMasthead>& masthead;
  const std::vector<TextLine>& lines;
  const std::vector<TextBlock>& blocks;
  const std::vector<LetterPart>& parts;
};

/// Fills all but sections, paragraphs, notes, furniture and source of `letter`,
/// whose paragraphs and furniture must be there.
void fill_pdf_facts(const PdfWitnesses& witnesses, Letter& letter);

}  // namespace kamerzoek
