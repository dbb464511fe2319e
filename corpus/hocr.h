// The words that OCR has seen on a page, from hOCR, the form in which tesseract
// gives them, to the words that the reader of PDFs knows.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/pdf_pages.h"

namespace kamerzoek {

struct SeenPage {
  std::vector<PdfWord> words;       ///< By lines as OCR has put them together.
  std::vector<std::string> unread;  ///< Lines of which OCR is not sure.

  bool operator==(const SeenPage&) const = default;
};

/// What is in `hocr`; nothing when it is no hOCR. `dpi` is that of the picture.
///
/// The words of a line stand on one height here, also when the page was scanned
/// askew, and have one size, that of the page where it is about that; but a
/// number that stands raised keeps its height. Left out are signs without
/// letters that OCR takes dirt and rules for.
std::optional<SeenPage> read_hocr(std::string_view hocr, double dpi);

}  // namespace kamerzoek
