#include "tools/reading_work.h"

#include <memory>
#include <utility>

#include "corpus/ocr_process.h"

namespace kamerzoek {
namespace {

ReadOptions with_ocr(ReadOptions options, const OcrProcess* ocr) {
  if (ocr != nullptr) {
    options.means.ocr = [ocr](const Picture& picture) {
      return ocr->read(picture);
    };
  }
  return options;
}

}  // namespace

ReaderPool::Work reading_work(const Lexicon& lexicon,
                              const ReadOptions& options,
                              const std::optional<Tesseract>& tesseract) {
  // Empty until a child of the pool starts its own.
  const auto ocr = std::make_shared<std::unique_ptr<OcrProcess>>();
  ReaderPool::Work work;
  work.read = [=, &lexicon](const Input& input, std::size_t from,
                            const OnReading& on_reading) {
    read_letters(input, from, lexicon, with_ocr(options, ocr->get()),
                 on_reading);
  };
  if (tesseract) {
    work.prepare = [=] { *ocr = std::make_unique<OcrProcess>(*tesseract); };
  }
  return work;
}

}  // namespace kamerzoek
