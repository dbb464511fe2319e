// Steps through UTF-8 by ICU's macros: for the sources behind which ICU stays.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <unicode/utf8.h>

namespace kamerzoek {

/// Moves `at` behind the code point there; negative when it is not UTF-8.
// All that is complex in it is ICU's macro.
// NOLINTNEXTLINE(readability-function-*)
inline UChar32 next_code_point(std::string_view text, std::size_t& at) {
  const auto* const bytes = reinterpret_cast<const uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c;
}

/// Invalid bytes give a negative one.
template <typename Visit>
void for_each_code_point(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    visit(next_code_point(text, at));
  }
}

}  // namespace kamerzoek
