// Whatever stands in the place of hOCR, the words read from it have a text
// without blanks, a size and a box.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "corpus/hocr.h"

namespace {

bool is_sound(const kamerzoek::PdfWord& word) {
  const bool is_placed =
      std::isfinite(word.box.left) && std::isfinite(word.box.top) &&
      std::isfinite(word.box.right) && std::isfinite(word.box.bottom);
  return is_placed && std::isfinite(word.size) && word.size >= 0 &&
         !word.text.empty() && word.text.find(' ') == std::string::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string hocr(bytes, bytes + size);
  const auto page = kamerzoek::read_hocr(hocr, 300);
  if (page) {
    for (const kamerzoek::PdfWord& word : page->words) {
      if (!is_sound(word)) {
        std::abort();
      }
    }
  }
  return 0;
}
