#include "corpus/ocr_pages.h"

#include <string>
#include <utility>

#include "corpus/hocr.h"
#include "corpus/pdf_pictures.h"

namespace kamerzoek {
namespace {

using PageOrFault = std::variant<PdfPage, NoPages>;

PageOrFault page_of(const Picture& picture, unsigned number,
                    const ReadPicture& read_picture) {
  PictureWords seen = read_picture(picture);
  const std::string where = "page " + std::to_string(number);
  if (auto* const fault = std::get_if<PictureFault>(&seen)) {
    return NoPages{fault->reason, where + ": " + fault->detail};
  }
  auto page = read_hocr(std::get<std::string>(seen), picture.dpi);
  if (!page) {
    return NoPages{SkipReason::reader_crashed,
                   where + ": tesseract gave no hOCR"};
  }
  constexpr double points_per_inch = 72;
  const auto points = [&](std::size_t dots) {
    return static_cast<double>(dots) * points_per_inch / picture.dpi;
  };
  return PdfPage{number, points(picture.width), points(picture.height),
                 std::move(page->words), std::move(page->unread)};
}

}  // namespace

std::variant<std::vector<PdfPage>, NoPages> read_pages_by_ocr(
    std::string_view content, std::vector<PdfPage> pages,
    const std::vector<std::size_t>& which, const ReadPicture& read_picture) {
  if (which.size() > max_ocr_pages) {
    return NoPages{SkipReason::too_large,
                   std::to_string(which.size()) + " pages for OCR"};
  }
  const PdfPictures pictures(content);
  for (const std::size_t at : which) {
    const auto number = static_cast<unsigned>(at + 1);
    const auto picture = pictures.picture(at);
    if (!picture) {
      return NoPages{SkipReason::damaged,
                     "page " + std::to_string(number) + " cannot be drawn"};
    }
    PageOrFault page = page_of(*picture, number, read_picture);
    if (auto* const fault = std::get_if<NoPages>(&page)) {
      return std::move(*fault);
    }
    pages[at] = std::get<PdfPage>(std::move(page));
  }
  return pages;
}

}  // namespace kamerzoek
