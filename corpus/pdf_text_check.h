// Whether what a PDF gives as its text is text.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/line_joining.h"
#include "corpus/pdf_pages.h"

namespace kamerzoek {

/// Why the words of `pages` are no text of a letter: there are none, or next
/// to none on pages that are pictures ("no text layer"), or they are not what
/// is seen ("garbled text"). `bytes` is the size of the file.
std::optional<NoPages> fault_of_text(const std::vector<PdfPage>& pages,
                                     std::size_t bytes, const KnownWord& known);

}  // namespace kamerzoek
