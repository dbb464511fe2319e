// The words of a PDF, where they stand and how they are set.
//
// Only this and pdf_pictures.h use poppler. All that is known of a page is a
// list of words with boxes: whatever makes a letter of them works on values
// that a test can write down.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/skip.h"

namespace kamerzoek {

/// In points from the top left corner of the page.
struct PdfBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  bool operator==(const PdfBox&) const = default;
};

/// The smallest box around both.
PdfBox united(const PdfBox& a, const PdfBox& b);

/// How much of the lower of two boxes stands beside the other, from 0 to 1.
double beside(const PdfBox& a, const PdfBox& b);

/// What poppler takes for a word: characters of one font without a gap.
struct PdfWord {
  std::string text;  ///< UTF-8 in NFC, no blanks; never empty.
  PdfBox box;
  double size = 0;  ///< Of the font, in points.
  bool bold = false;
  bool italic = false;
  bool turned = false;        ///< Not written from left to right.
  bool before_blank = false;  ///< Something sets it off from the next word.

  bool operator==(const PdfWord&) const = default;
};

struct PdfPage {
  unsigned number = 0;  ///< From 1.
  double width = 0;     ///< Of what is shown, in points.
  double height = 0;
  std::vector<PdfWord> words;  ///< In poppler's order of reading.
  /// What OCR has seen besides and is not sure of, by lines.
  std::vector<std::string> unread = {};
};

/// Why a PDF has no pages for us.
struct NoPages {
  SkipReason reason = SkipReason::damaged;
  std::string detail;
};

/// More pages or words than these no letter has.
constexpr std::size_t max_pdf_pages = 5'000;
constexpr std::size_t max_pdf_words = 5'000'000;

/// All pages of the PDF in `content`, which must stay there meanwhile. Never
/// throws for what it contains; what a hostile file costs is bounded by the
/// process that reads it.
std::variant<std::vector<PdfPage>, NoPages> read_pdf_pages(
    std::string_view content);

}  // namespace kamerzoek
