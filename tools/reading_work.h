// What the guarded processes of the commands do: read letters, with OCR or
// without.

#pragma once

#include <optional>

#include "analyzers/lexicon.h"
#include "corpus/read_letters.h"
#include "corpus/reader_pool.h"
#include "corpus/tesseract.h"

namespace kamerzoek {

/// Reads letters as read_letters() does, those that are pictures too when there
/// is a `tesseract`: each process has one of its own that runs it. `lexicon`
/// must outlive the work.
ReaderPool::Work reading_work(const Lexicon& lexicon,
                              const ReadOptions& options,
                              const std::optional<Tesseract>& tesseract);

}  // namespace kamerzoek
