// A file that may be a letter, as found on disk before it is read.

#pragma once

#include <cstdint>
#include <string>

namespace kamerzoek {

struct Input {
  std::string path;              ///< Absolute, as UTF-8 where it is that.
  std::uint64_t size = 0;        ///< In bytes, when found.
  std::int64_t modified_ns = 0;  ///< Since the Unix epoch.
  /// The file that this is one of the letters of; empty for a file itself.
  std::string collection = {};

  bool operator==(const Input&) const = default;
};

}  // namespace kamerzoek
