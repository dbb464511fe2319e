#include "corpus/read_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kamerzoek {
namespace {

constexpr std::size_t bytes_at_once = 1U << 20;
constexpr std::size_t stream_bytes = 1U << 16;

class File {
 public:
  // O_NONBLOCK: opening a pipe that no one writes to would wait for ever.
  explicit File(const char* path)
      : descriptor_(open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)) {}
  ~File() {
    if (descriptor_ >= 0) {
      close(descriptor_);
    }
  }

  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&&) = delete;
  File& operator=(File&&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

Skip failed(const Input& input, int error) {
  const bool gone = error == ENOENT || error == ENOTDIR || error == ESTALE;
  return {input, gone ? SkipReason::vanished : SkipReason::unreadable,
          gone ? "" : std::generic_category().message(error)};
}

Skip too_large(const Input& input, std::uint64_t bytes,
               std::uint64_t max_bytes) {
  return {input, SkipReason::too_large,
          std::to_string(bytes) + " bytes; the limit is " +
              std::to_string(max_bytes)};
}

bool same_content(const struct stat& a, const struct stat& b) {
  return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
         a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

// Empty after the whole file, of which at most one byte more than `max_bytes`
// is read; else the error.
std::optional<int> read_all(int descriptor, std::uint64_t max_bytes,
                            std::string& content) {
  while (content.size() <= max_bytes) {
    const std::size_t start = content.size();
    // What is reserved is the size of the file and a byte to see its end by;
    // more would be filled with zeros first, which for small files takes longer
    // than all else.
    const std::size_t room = content.capacity() - start;
    content.resize(start +
                   std::min<std::uint64_t>(room > 0 ? room : bytes_at_once,
                                           max_bytes + 1 - start));
    const ssize_t count =
        read(descriptor, content.data() + start, content.size() - start);
    content.resize(start +
                   static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count < 0 && errno != EINTR) {
      return errno;
    }
    if (count == 0) {
      break;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string name_of_special_file(unsigned mode) {
  if (S_ISREG(mode)) {
    return {};
  }
  if (S_ISDIR(mode)) {
    return "a folder";
  }
  if (S_ISFIFO(mode)) {
    return "a named pipe";
  }
  return S_ISSOCK(mode) ? "a socket" : "a device";
}

struct FileStream::Impl {
  explicit Impl(Input its_input)
      : input(std::move(its_input)), file(input.path.c_str()) {}

  Input input;
  File file;
  struct stat before {};
  std::string piece;
};

FileStream::FileStream(const Input& input)
    : impl_(std::make_unique<Impl>(input)) {
  if (impl_->file.descriptor() < 0 ||
      fstat(impl_->file.descriptor(), &impl_->before) != 0) {
    fault_ = failed(input, errno);
    return;
  }
  const std::string special = name_of_special_file(impl_->before.st_mode);
  if (!special.empty()) {
    fault_ = Skip{input, SkipReason::unsupported_format, special};
  }
}

FileStream::~FileStream() = default;

std::string_view FileStream::next() {
  if (fault_) {
    return {};
  }
  ssize_t count = 0;
  impl_->piece.resize(stream_bytes);
  do {
    count = read(impl_->file.descriptor(), impl_->piece.data(), stream_bytes);
  } while (count < 0 && errno == EINTR);
  if (count < 0) {
    fault_ = failed(impl_->input, errno);
  } else if (count == 0) {
    end();
  }
  impl_->piece.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return impl_->piece;
}

void FileStream::end() {
  struct stat after {};
  if (fstat(impl_->file.descriptor(), &after) != 0) {
    fault_ = failed(impl_->input, errno);
  } else if (!same_content(impl_->before, after)) {
    fault_ = Skip{impl_->input, SkipReason::vanished,
                  "it changed while it was read"};
  }
}

std::variant<std::string, Skip> read_file(const Input& input,
                                          std::uint64_t max_bytes) {
  if (input.size > max_bytes) {
    return too_large(input, input.size, max_bytes);
  }
  const File file(input.path.c_str());
  struct stat before {};
  if (file.descriptor() < 0 || fstat(file.descriptor(), &before) != 0) {
    return failed(input, errno);
  }
  const std::string special = name_of_special_file(before.st_mode);
  if (!special.empty()) {
    return Skip{input, SkipReason::unsupported_format, special};
  }
  std::string content;
  content.reserve(std::min<std::uint64_t>(
      static_cast<std::uint64_t>(before.st_size) + 1, max_bytes + 1));
  if (const auto error = read_all(file.descriptor(), max_bytes, content)) {
    return failed(input, *error);
  }
  if (content.size() > max_bytes) {
    return too_large(input, content.size(), max_bytes);
  }
  struct stat after {};
  if (fstat(file.descriptor(), &after) != 0) {
    return failed(input, errno);
  }
  if (!same_content(before, after)) {
    return Skip{input, SkipReason::vanished, "it changed while it was read"};
  }
  return content;
}

}  // namespace kamerzoek
