// Whatever a letter holds, what is shown of it is one line that a terminal
// only prints.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tools/terminal_text.h"

namespace {

bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string text(bytes, bytes + size);
  const std::string shown = kamerzoek::printable(text);
  for (const char byte : shown) {
    require(!is_control(byte));
  }
  require(shown.find("\xC2\x9B") == std::string::npos);
  require(kamerzoek::printable(shown) == shown);
  std::size_t end = 0;
  for (const kamerzoek::Span& span : kamerzoek::lines_of(shown, 20)) {
    const std::string line = shown.substr(span.begin, span.size());
    require(end <= span.begin && span.begin < span.end);
    require(kamerzoek::columns_of(line) <= 20 ||
            line.find(' ') == std::string::npos);
    end = span.end;
  }
  return 0;
}
