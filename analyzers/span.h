// A place in a text, counted in UTF-8 bytes.

#pragma once

#include <cstddef>

namespace kamerzoek {

/// A run of UTF-8 bytes in some text: from `begin` up to, not including, `end`.
/// Both lie at character boundaries.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool operator==(const Span&) const = default;
};

}  // namespace kamerzoek
