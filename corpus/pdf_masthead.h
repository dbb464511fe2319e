// The head of an official publication's PDF: house, session, dossiers, number
// and title, each in its place on the first page.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/letter.h"
#include "corpus/official_masthead.h"
#include "corpus/pdf_lines.h"

namespace kamerzoek {

struct PdfMasthead {
  Masthead facts;
  /// "kst-32545-143", as printed at the foot or put together for an Aanhangsel;
  /// may be empty.
  std::string id;
};

/// Takes the masthead out of the lines of the first page and adds its lines to
/// `furniture`. None when the page is not that of an official publication.
std::optional<PdfMasthead> take_masthead(std::vector<PdfLine>& lines,
                                         std::vector<Furniture>& furniture);

}  // namespace kamerzoek
