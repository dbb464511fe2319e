// Whatever stands in a table or in JSON Lines, each line is a letter that keeps
// its promises or a skip that names the line, and the lines come to an end.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/json_lines_reader.h"
#include "corpus/passage.h"
#include "corpus/tsv_reader.h"
#include "tests/fuzz/sound_letter.h"

namespace {

using kamerzoek::Letter;
using kamerzoek::require;

template <typename Reader>
void read_all(std::string_view content) {
  constexpr std::size_t max_line_bytes = 1U << 16;
  kamerzoek::LineSource lines([&content] { return std::exchange(content, {}); },
                              max_line_bytes);
  Reader reader(lines);
  while (const auto reading = reader.next()) {
    require(kamerzoek::is_member(reading->member));
    if (const auto* const letter = std::get_if<Letter>(&reading->result)) {
      require(reading->member == "!" + letter->id);
      kamerzoek::require_sound(*letter);
      kamerzoek::split_into_passages(*letter);
    } else {
      require(std::get<kamerzoek::Skip>(reading->result)
                  .detail.starts_with("line "));
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string content(bytes, bytes + size);
  read_all<kamerzoek::TsvReader>(content);
  read_all<kamerzoek::JsonLinesReader>(content);
  return 0;
}
