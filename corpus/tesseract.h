// Tesseract, the program that reads the words off pictures of pages; we use it
// with its Dutch.

#pragma once

#include <string>
#include <vector>

#include "corpus/confined_program.h"
#include "corpus/picture.h"

namespace kamerzoek {

struct Tesseract {
  std::string path;                      ///< Absolute.
  std::vector<std::string> environment;  ///< All that it gets of ours.
};

/// The first `tesseract` in the folders of PATH, once it has read an empty
/// picture. Throws Error, with what to install, when there is none or it cannot
/// read Dutch.
Tesseract find_tesseract();

/// Runs it on the picture, confined as run_confined() says.
PictureWords read_by_tesseract(const Tesseract& tesseract,
                               const Picture& picture, int asker = -1,
                               const ProgramLimits& limits = {});

}  // namespace kamerzoek
