// Whatever is typed is a query or is refused by name, and its tree is printed
// and read again as the same tree.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "analyzers/error.h"
#include "searcher/query.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string text(bytes, bytes + size);
  try {
    const kamerzoek::Query query = kamerzoek::parse_query(text).query;
    const std::string printed = kamerzoek::print(query);
    if (!(kamerzoek::parse_query(printed).query == query)) {
      std::abort();
    }
  } catch (const kamerzoek::Error& refused) {
    if (refused.hint().empty()) {
      std::abort();
    }
  }
  return 0;
}
