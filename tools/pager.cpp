#include "tools/pager.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <ostream>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace kamerzoek {
namespace {

// Split at blanks: no shell reads it.
std::vector<std::string> pager_command() {
  const char* const named = std::getenv("PAGER");
  const std::string_view text = named == nullptr ? "less" : named;
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) {
      words.emplace_back(text.substr(at, end - at));
    }
    at = end + 1;
  }
  return words;
}

bool is_wanted(const Console& console, const std::vector<std::string>& words) {
  const char* const terminal = std::getenv("TERM");
  const bool is_dumb =
      terminal == nullptr || std::string_view(terminal) == "dumb";
  return console.out_look.is_terminal && ::isatty(STDOUT_FILENO) != 0 &&
         ::isatty(STDIN_FILENO) != 0 && !is_dumb && !words.empty() &&
         words.front() != "cat";
}

// Whether execvp() will find it: once its output goes there, it is too late.
bool is_program(const std::string& name) {
  if (name.find('/') != std::string::npos) {
    return ::access(name.c_str(), X_OK) == 0;
  }
  const char* const path = std::getenv("PATH");
  const std::string_view folders = path == nullptr ? "" : path;
  for (std::size_t at = 0; at <= folders.size();) {
    const std::size_t end = std::min(folders.find(':', at), folders.size());
    const std::string file =
        std::string(folders.substr(at, end - at)) + "/" + name;
    if (end > at && ::access(file.c_str(), X_OK) == 0) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

// Made before fork(): a child may do little before it becomes a program.
struct Arguments {
  explicit Arguments(std::vector<std::string> given) : words(std::move(given)) {
    for (std::string& word : words) {
      pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
  }
  std::vector<std::string> words;
  std::vector<char*> pointers;
};

[[noreturn]] void become_pager(int read_end, const Arguments& arguments) {
  ::dup2(read_end, STDIN_FILENO);
  ::execvp(arguments.pointers.front(), arguments.pointers.data());
  ::_exit(127);
}

}  // namespace

Pager::Pager(const Console& console) : console_(console) {
  const Arguments arguments(pager_command());
  std::array<int, 2> ends{};
  if (!is_wanted(console, arguments.words) ||
      !is_program(arguments.words.front()) ||
      ::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return;
  }
  console.out.flush();
  ::setenv("LESS", "FRX", 0);
  child_ = ::fork();
  if (child_ == 0) {
    become_pager(ends[0], arguments);
  }
  if (child_ > 0) {
    old_out_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    ::dup2(ends[1], STDOUT_FILENO);
    if (console.err_look.is_terminal) {
      old_err_ = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
      ::dup2(ends[1], STDERR_FILENO);
    }
  }
  ::close(ends[0]);
  ::close(ends[1]);
}

Pager::~Pager() {
  if (child_ <= 0) {
    return;
  }
  console_.out.flush();
  console_.err.flush();
  ::dup2(old_out_, STDOUT_FILENO);
  ::close(old_out_);
  if (old_err_ >= 0) {
    ::dup2(old_err_, STDERR_FILENO);
    ::close(old_err_);
  }
  int status = 0;
  while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace kamerzoek
