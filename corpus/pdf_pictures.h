// The pages of a PDF as pictures, one after the other.

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "corpus/picture.h"

namespace kamerzoek {

struct PictureLimits {
  double dpi = 300;  ///< What tesseract is made for.
  /// A larger page is shown in fewer dots per inch: A2 and smaller is whole.
  std::size_t max_pixels = 40'000'000;
};

/// Draws the pages of a PDF that read_pdf_pages() could open. Holds none of the
/// pictures that it has given.
class PdfPictures {
 public:
  /// `content` must stay there meanwhile.
  explicit PdfPictures(std::string_view content,
                       const PictureLimits& limits = {});
  ~PdfPictures();

  PdfPictures(const PdfPictures&) = delete;
  PdfPictures& operator=(const PdfPictures&) = delete;
  PdfPictures(PdfPictures&&) = delete;
  PdfPictures& operator=(PdfPictures&&) = delete;

  std::size_t pages() const;

  /// Nothing for a page that cannot be drawn. `page` counts from 0.
  std::optional<Picture> picture(std::size_t page) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamerzoek
