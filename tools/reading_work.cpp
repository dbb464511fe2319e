#include "tools/reading_work.h"

#include <memory>
#include <utility>

#include "corpus/ocr_process.h"

namespace kamerzoek {

ReaderPool::Work reading_work(const Lexicon& lexicon,
                              const ReadOptions& options,
                              const std::optional<Tesseract>& tesseract) {
  // Empty until a child of the pool starts its own.
  const auto ocr = std::make_shared<std::unique_ptr<OcrProcess>>();
  ReaderPool::Work work;
  work.read = [=, &lexicon](const Input& input, std::size_t from,
                            const OnReading& on_reading) {
    ReadOptions with_ocr = options;
    if (*ocr != nullptr) {
      with_ocr.means.ocr = [&](const Picture& picture) {
        return (*ocr)->read(picture);
      };
    }
    read_letters(input, from, lexicon, with_ocr, on_reading);
  };
  if (tesseract) {
    work.prepare = [=] { *ocr = std::make_unique<OcrProcess>(*tesseract); };
  }
  return work;
}

}  // namespace kamerzoek
