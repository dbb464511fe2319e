// The words of a PDF that has none of its own, or none that can be read: read
// off pictures of its pages.

#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "corpus/pdf_pages.h"
#include "corpus/picture.h"

namespace kamerzoek {

/// More pages than these take an hour.
constexpr std::size_t max_ocr_pages = 500;

/// As read_pdf_pages(), of a PDF that this could open. Pages are drawn and read
/// one by one: of their pictures only one is held. A page that cannot be read
/// is a fault of the whole, so that no letter lacks a page in silence.
std::variant<std::vector<PdfPage>, NoPages> read_pages_by_ocr(
    std::string_view content, const ReadPicture& read_picture);

}  // namespace kamerzoek
