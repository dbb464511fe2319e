// The bytes of a file that may be anything, read without being caught.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/input.h"
#include "corpus/skip.h"

namespace kamerzoek {

/// Reads a regular file of at most `max_bytes`.
///
/// A pipe, socket or device is never waited for; a larger file is not opened,
/// and one that grows beyond the limit, shrinks or changes while it is read is
/// a Skip, as is one that is gone or may not be read.
std::variant<std::string, Skip> read_file(const Input& input,
                                          std::uint64_t max_bytes);

/// A regular file that is too large to hold, read from its beginning to its
/// end, as carefully as read_file() does.
class FileStream {
 public:
  /// Opens nothing but a regular file; else next() gives nothing.
  explicit FileStream(const Input& input);
  ~FileStream();

  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  FileStream(FileStream&&) = delete;
  FileStream& operator=(FileStream&&) = delete;

  /// The next bytes, until the next call; empty at the end and after a fault.
  std::string_view next();

  /// Why it could not be opened, or was not read whole; known once next() has
  /// given nothing.
  const std::optional<Skip>& fault() const { return fault_; }

 private:
  struct Impl;

  void end();

  std::unique_ptr<Impl> impl_;
  std::optional<Skip> fault_;
};

/// What stands in the way of a file of this mode (`st_mode`): "a named pipe",
/// "a folder". Empty for a regular file.
std::string name_of_special_file(unsigned mode);

}  // namespace kamerzoek
