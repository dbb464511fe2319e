#include "corpus/pdf_pictures.h"

#include <algorithm>
#include <cmath>

#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

namespace kamerzoek {
namespace {

constexpr double points_per_inch = 72;

/// In how many dots per inch a page of these points stays within the limit; 0
/// when it has no size.
double dpi_for(const poppler::rectf& shown, const PictureLimits& limits) {
  const double square_inches =
      shown.width() * shown.height() / (points_per_inch * points_per_inch);
  if (!(shown.width() > 0) || !(shown.height() > 0)) {
    return 0;
  }
  return std::min(limits.dpi, std::sqrt(static_cast<double>(limits.max_pixels) /
                                        square_inches));
}

Picture picture_of(const poppler::image& image, double dpi) {
  Picture picture;
  picture.width = static_cast<std::size_t>(image.width());
  picture.height = static_cast<std::size_t>(image.height());
  picture.dpi = dpi;
  picture.pixels.reserve(picture.width * picture.height);
  const char* row = image.const_data();
  for (std::size_t i = 0; i < picture.height; ++i) {
    picture.pixels.append(row, picture.width);
    row += image.bytes_per_row();
  }
  return picture;
}

}  // namespace

struct PdfPictures::Impl {
  PictureLimits limits;
  std::unique_ptr<poppler::document> document;
  poppler::page_renderer renderer;
};

PdfPictures::PdfPictures(std::string_view content, const PictureLimits& limits)
    : impl_(std::make_unique<Impl>()) {
  impl_->limits = limits;
  impl_->document.reset(poppler::document::load_from_raw_data(
      content.data(), static_cast<int>(content.size())));
  impl_->renderer.set_image_format(poppler::image::format_gray8);
  impl_->renderer.set_render_hint(poppler::page_renderer::antialiasing);
  impl_->renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
}

PdfPictures::~PdfPictures() = default;

std::size_t PdfPictures::pages() const {
  return impl_->document == nullptr
             ? 0
             : static_cast<std::size_t>(impl_->document->pages());
}

std::optional<Picture> PdfPictures::picture(std::size_t page) const {
  const std::unique_ptr<poppler::page> source(
      impl_->document->create_page(static_cast<int>(page)));
  if (source == nullptr) {
    return std::nullopt;
  }
  const double dpi = dpi_for(source->page_rect(), impl_->limits);
  // A page that is a line would have more dots than it has.
  if (!(dpi >= 1)) {
    return std::nullopt;
  }
  const poppler::image image =
      impl_->renderer.render_page(source.get(), dpi, dpi);
  if (!image.is_valid() || image.width() <= 0 || image.height() <= 0) {
    return std::nullopt;
  }
  return picture_of(image, dpi);
}

}  // namespace kamerzoek
