// The words of pages that have none of their own, or none that can be read:
// read off pictures of them.

#pragma once

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/pdf_pages.h"
#include "corpus/picture.h"

namespace kamerzoek {

/// More pages than these take an hour.
constexpr std::size_t max_ocr_pages = 500;

/// `pages`, which read_pdf_pages() gave, with those at the places `which` read
/// off their pictures instead, one by one: of these only one is held. A page
/// that cannot be read is a fault of the whole, so that no letter lacks a page
/// in silence.
std::variant<std::vector<PdfPage>, NoPages> read_pages_by_ocr(
    std::string_view content, std::vector<PdfPage> pages,
    const std::vector<std::size_t>& which, const ReadPicture& read_picture);

}  // namespace kamerzoek
