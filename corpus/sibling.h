// The same letter in another format, beside a file that does not hold its text.
//
// Part of the official XML and HTML only says that the text is in the PDF.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamerzoek {

/// Where the letter of the file at `path` may be in another format, best first:
/// under the same name in the same folder, and where the repository of official
/// publications keeps it (`…/1/pdf/kst-28676-356.pdf` for
/// `…/1/xml/kst-28676-356.xml`). Nothing is looked for on disk.
std::vector<std::string> sibling_paths(std::string_view path);

}  // namespace kamerzoek
