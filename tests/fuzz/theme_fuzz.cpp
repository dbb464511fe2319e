// Whatever a theme's file holds is a theme, or is refused by line and column.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "analyzers/error.h"
#include "searcher/theme.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string text(bytes, bytes + size);
  try {
    const kamerzoek::Theme theme = kamerzoek::parse_theme(text, "theme");
    if (theme.terms.empty()) {
      std::abort();
    }
    kamerzoek::query_of(theme);
  } catch (const kamerzoek::Error& refused) {
    const std::string what = refused.what();
    const bool has_place = what.starts_with("theme:") && what.size() > 6 &&
                           what[6] >= '0' && what[6] <= '9';
    if (!has_place || refused.hint().empty()) {
      std::abort();
    }
  }
  return 0;
}
