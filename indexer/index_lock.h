// Keeps a second writer away from an index.

#pragma once

#include <filesystem>

#include "indexer/file_descriptor.h"

namespace kamerzoek {

/// Held from construction to destruction, and let go by the system when the
/// process ends in whatever way. Copies made by fork() hold it too.
class IndexLock {
 public:
  /// Throws Error with Failure::busy, naming the process that has it, without
  /// waiting; std::system_error when the file cannot be written.
  explicit IndexLock(const std::filesystem::path& index);

 private:
  FileDescriptor file_;
};

}  // namespace kamerzoek
