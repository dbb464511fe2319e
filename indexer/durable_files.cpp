#include "indexer/durable_files.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <limits>
#include <linux/fs.h>
#include <sys/ioctl.h>

#include "indexer/file_descriptor.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

void write_all(const FileDescriptor& to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to.number(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      throw_errno("cannot write", to.file());
    }
    if (written > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
}

void sync(const FileDescriptor& file) {
  if (::fsync(file.number()) != 0) {
    throw_errno("cannot save", file.file());
  }
}

void copy_by_reading(const FileDescriptor& from, const FileDescriptor& to) {
  std::array<char, 1U << 16> buffer{};
  for (;;) {
    const ssize_t got = ::read(from.number(), buffer.data(), buffer.size());
    if (got == 0) {
      return;
    }
    if (got < 0 && errno != EINTR) {
      throw_errno("cannot read", from.file());
    }
    if (got > 0) {
      write_all(to, {buffer.data(), static_cast<std::size_t>(got)});
    }
  }
}

void copy_content(const fs::path& source, const fs::path& target) {
  const FileDescriptor from(source, O_RDONLY);
  const FileDescriptor to(target, O_WRONLY | O_CREAT | O_EXCL);
  if (::ioctl(to.number(), FICLONE, from.number()) == 0) {
    return;
  }
  constexpr std::size_t as_much_as_there_is = std::size_t{1} << 30U;
  ssize_t copied = 0;
  do {
    copied = ::copy_file_range(from.number(), nullptr, to.number(), nullptr,
                               as_much_as_there_is, 0);
  } while (copied > 0 || (copied < 0 && errno == EINTR));
  if (copied == 0) {
    return;
  }
  // Not every file system can; both offsets are where it stopped.
  if (errno != EXDEV && errno != EINVAL && errno != ENOSYS &&
      errno != EOPNOTSUPP) {
    throw_errno("cannot write", target);
  }
  copy_by_reading(from, to);
}

}  // namespace

void copy_folder(const fs::path& from, const fs::path& to) {
  fs::create_directory(to);
  for (const auto& entry : fs::directory_iterator(from)) {
    if (entry.is_regular_file()) {
      copy_content(entry.path(), to / entry.path().filename());
    }
  }
}

void sync_folder(const fs::path& folder) {
  sync(FileDescriptor(folder, O_RDONLY | O_DIRECTORY));
}

void sync_tree(const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    sync(FileDescriptor(entry.path(), O_RDONLY));
  }
  sync_folder(folder);
}

void replace_file(const fs::path& file, std::string_view content) {
  fs::path draft = file;
  draft += ".new";
  {
    const FileDescriptor to(draft, O_WRONLY | O_CREAT | O_TRUNC);
    write_all(to, content);
    sync(to);
  }
  fs::rename(draft, file);
  sync_folder(file.parent_path());
}

}  // namespace kamerzoek
