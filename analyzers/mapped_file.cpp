#include "analyzers/mapped_file.h"

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace kamerzoek {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, int code) {
  throw std::system_error(code, std::generic_category(),
                          "cannot read '" + file.string() + "'");
}

class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& file)
      : descriptor_(open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) {
      fail(file, errno);
    }
  }
  ~OpenFile() { close(descriptor_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  OpenFile(OpenFile&&) = delete;
  OpenFile& operator=(OpenFile&&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file) {
  const OpenFile opened(file);
  struct stat status {};
  if (fstat(opened.descriptor(), &status) != 0) {
    fail(file, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    fail(file, EINVAL);
  }
  const auto bytes = static_cast<std::size_t>(status.st_size);
  if (bytes == 0) {
    return;
  }
  void* const mapped =
      mmap(nullptr, bytes, PROT_READ, MAP_SHARED, opened.descriptor(), 0);
  if (mapped == MAP_FAILED) {
    fail(file, errno);
  }
  bytes_ = {static_cast<const char*>(mapped), bytes};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) {
    // munmap takes a pointer to non-const though it writes nothing.
    munmap(const_cast<char*>(bytes_.data()), bytes_.size());
  }
}

}  // namespace kamerzoek
