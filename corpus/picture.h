// A page as it is seen, and what reads the words off it.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <variant>

#include "corpus/skip.h"

namespace kamerzoek {

struct Picture {
  std::size_t width = 0;  ///< In dots.
  std::size_t height = 0;
  double dpi = 0;      ///< Dots per inch of the page.
  std::string pixels;  ///< A byte each, 0 is black; row by row from the top.

  bool operator==(const Picture&) const = default;
};

/// Why the words of a picture are not known.
struct PictureFault {
  SkipReason reason = SkipReason::reader_crashed;
  std::string detail;

  bool operator==(const PictureFault&) const = default;
};

using PictureWords = std::variant<std::string, PictureFault>;

/// The words of a picture, as read_hocr() knows them. Not called by what is to
/// leave pictures alone: it is empty then.
using ReadPicture = std::function<PictureWords(const Picture&)>;

}  // namespace kamerzoek
