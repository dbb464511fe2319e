// Whatever a web page holds, the letter read from it keeps its promises.
#include <cstddef>
#include <cstdint>
#include <string>

#include "corpus/html_reader.h"
#include "tests/fuzz/sound_letter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string content(bytes, bytes + size);
  kamerzoek::RawLetter raw;
  raw.input.path = "/letters/letter.html";
  raw.content = content;
  raw.metadata = content;
  const auto result = kamerzoek::read_html(raw);
  if (const auto* const letter = std::get_if<kamerzoek::Letter>(&result)) {
    kamerzoek::require_sound(*letter);
  }
  return 0;
}
