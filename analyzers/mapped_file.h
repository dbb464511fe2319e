// A file that is read where the system keeps it, without a copy.

#pragma once

#include <filesystem>
#include <string_view>

namespace kamerzoek {

class MappedFile {
 public:
  /// Throws std::system_error, also when `file` is a folder or a device.
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();

  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  MappedFile(MappedFile&&) = delete;
  MappedFile& operator=(MappedFile&&) = delete;

  /// They begin at a page, and stay when the file is removed. Whoever cuts the
  /// file short ends the program.
  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace kamerzoek
