#include "indexer/index_lock.h"

#include <array>
#include <cerrno>
#include <string>
#include <sys/file.h>

#include "analyzers/error.h"
#include "indexer/generations.h"

namespace kamerzoek {
namespace {

/// " (process 4711)", or nothing when the other has not written it yet.
std::string holder(const FileDescriptor& file) {
  std::array<char, 20> text{};
  const ssize_t size = ::pread(file.number(), text.data(), text.size(), 0);
  std::string digits;
  for (ssize_t i = 0; i < size; ++i) {
    const char c = text.at(static_cast<std::size_t>(i));
    if (c < '0' || c > '9') {
      break;
    }
    digits += c;
  }
  return digits.empty() ? "another process" : "process " + digits;
}

}  // namespace

// flock(2), because a lock of fcntl(2) is lost as soon as any copy of the file
// is closed, and does not keep out a second writer of the same process.
IndexLock::IndexLock(const std::filesystem::path& index)
    : file_(lock_file(index), O_RDWR | O_CREAT) {
  while (::flock(file_.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) {
      throw Error("the index '" + index.string() + "' is being written by " +
                      holder(file_),
                  "try again when it is done", Failure::busy);
    }
    if (errno != EINTR) {
      throw_errno("cannot lock", file_.file());
    }
  }
  const std::string text = std::to_string(::getpid()) + '\n';
  if (::ftruncate(file_.number(), 0) != 0 ||
      ::pwrite(file_.number(), text.data(), text.size(), 0) < 0) {
    throw_errno("cannot write", file_.file());
  }
}

}  // namespace kamerzoek
