// How far a long command is, on one line that is written over and over.

#pragma once

#include <chrono>
#include <cstddef>

#include "tools/console.h"

namespace kamerzoek {

/// Writes nothing unless `console.err` is a terminal.
class ProgressLine {
 public:
  explicit ProgressLine(const Console& console);

  /// One more of `total` is done.
  void advance(std::size_t total);

  /// Takes the line away.
  void clear();

 private:
  const Console& console_;
  std::chrono::steady_clock::time_point began_;
  std::chrono::steady_clock::time_point shown_;
  std::size_t done_ = 0;
};

}  // namespace kamerzoek
