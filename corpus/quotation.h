// Paragraphs that are quoted as a whole.

#pragma once

#include <string_view>

namespace kamerzoek {

/// Whether all of `text` stands between one pair of quotation marks, a full
/// stop behind it aside. A few quoted words are no quotation.
bool is_quotation(std::string_view text);

}  // namespace kamerzoek
