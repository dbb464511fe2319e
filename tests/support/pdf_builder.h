// PDFs for tests: words in a face and a size at a place, or pictures of pages.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/picture.h"

namespace kamerzoek {

enum class PdfFace { regular, bold, italic };

/// A run of text whose baseline begins at `left`, `down` points below the top
/// of an A4 page. `text` is UTF-8 within Latin-1.
struct PdfText {
  double left = 0;
  double down = 0;
  std::string text;
  double size = 9;
  PdfFace face = PdfFace::regular;
};

class PdfBuilder {
 public:
  /// Begins a page; the first one too.
  PdfBuilder& page();
  PdfBuilder& add(const PdfText& text);

  /// Lines one below the other, 12 points apart.
  PdfBuilder& lines(double left, double down,
                    const std::vector<std::string>& lines,
                    PdfFace face = PdfFace::regular, double size = 9);

  /// Covers the whole page with a picture.
  PdfBuilder& cover(const Picture& picture);

  /// The width that `text` takes in Courier of `size`, in points.
  static double width(std::string_view text, double size = 9);

  /// The file.
  std::string build() const;

  /// The same pages as a scanner would give them.
  PdfBuilder scanned(double dpi) const;

 private:
  struct Page {
    std::string content;
    std::string picture;  ///< An object; empty when there is none.
  };

  std::vector<Page> pages_;
};

}  // namespace kamerzoek
