// The versions of our readers, to tell which letters a newer one would read
// better.

#pragma once

#include <array>
#include <string_view>

namespace kamerzoek {

/// As Source::reader_version has them: a name, a hyphen, a number that is
/// raised when the reader makes other letters of the same files.
inline constexpr std::array reader_versions = {
    std::string_view("docx-1"),  std::string_view("html-1"),
    std::string_view("jsonl-2"), std::string_view("ocr-1"),
    std::string_view("odt-1"),   std::string_view("pdf-2"),
    std::string_view("text-1"),  std::string_view("tsv-2"),
    std::string_view("xml-1"),
};

/// Of a letter that OCR has read.
inline constexpr std::string_view ocr_reader_version = "ocr-1";

/// Source::format of a letter in which pages have no text: they are blank, or
/// pictures that nobody has read. OCR would tell.
inline constexpr std::string_view lacking_pages_format =
    "PDF with pages without text";

/// Whether OCR has read a letter of that reader version, ours or an older one.
bool is_ocr_reader(std::string_view version);

/// Whether the reader of that name has a higher number now.
bool is_older_reader(std::string_view version);

}  // namespace kamerzoek
