// An open file of the system that is closed when it goes out of scope.

#pragma once

#include <fcntl.h>
#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kamerzoek {

[[noreturn]] inline void throw_errno(const std::string& what,
                                     const std::filesystem::path& file) {
  throw std::system_error(errno, std::generic_category(),
                          what + " '" + file.string() + "'");
}

class FileDescriptor {
 public:
  /// Throws std::system_error. `flags` as for open(2).
  FileDescriptor(const std::filesystem::path& file, int flags,
                 unsigned mode = 0666)
      : file_(file), number_(::open(file.c_str(), flags | O_CLOEXEC, mode)) {
    if (number_ < 0) {
      throw_errno("cannot open", file_);
    }
  }
  ~FileDescriptor() { ::close(number_); }

  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  FileDescriptor(FileDescriptor&&) = delete;
  FileDescriptor& operator=(FileDescriptor&&) = delete;

  int number() const { return number_; }
  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
  int number_;
};

}  // namespace kamerzoek
