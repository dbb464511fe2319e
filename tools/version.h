// Which release this is, and what it is made of.

#pragma once

#include <string>
#include <string_view>

namespace kamerzoek {

std::string_view version();

/// What `--version` prints: this release, and each library and word list with
/// its version and licence. Says so when the word list cannot be opened.
std::string version_text();

}  // namespace kamerzoek
