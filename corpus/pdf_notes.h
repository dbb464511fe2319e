// Footnotes of a PDF: small print at the foot of a page, each behind its
// number.

#pragma once

#include <string>
#include <vector>

#include "corpus/letter.h"
#include "corpus/pdf_lines.h"
#include "corpus/pdf_zones.h"

namespace kamerzoek {

struct PdfNote {
  std::string label;
  unsigned page = 0;
  std::vector<PdfLine> lines;  ///< Without the label; may go on on a next page.
};

/// Takes the notes out of the pages, in the order they stand in.
///
/// Notes are the last thing on their page. The first begins with a raised
/// number, or with a number in smaller print than the text; labels rise. Small
/// print without a number goes on with the last note of the page before, when
/// that ended in the middle of a sentence.
std::vector<PdfNote> take_pdf_notes(std::vector<PdfPageText>& pages);

/// The calls of notes in `line`; their marks are gone from it. A mark that no
/// note answers goes back into the text, apart from the digits before it.
std::vector<NoteCall> take_calls(PdfLine& line,
                                 const std::vector<PdfNote>& notes);

}  // namespace kamerzoek
