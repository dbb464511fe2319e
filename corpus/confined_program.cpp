#include "corpus/confined_program.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "corpus/sandbox.h"
#include "corpus/sockets.h"

namespace kamerzoek {
namespace {

using Clock = std::chrono::steady_clock;

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(file, bytes.data(), bytes.size());
    if (count <= 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  }
  return true;
}

/// A file without a name that holds `bytes`, to be read from its beginning.
OwnedFd file_in_memory(std::string_view bytes) {
  OwnedFd file(memfd_create("kamerzoek", MFD_CLOEXEC));
  const bool is_whole = file && write_all(file.get(), bytes) &&
                        lseek(file.get(), 0, SEEK_SET) == 0;
  return is_whole ? std::move(file) : OwnedFd();
}

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (const std::string& text : texts) {
    pointers.push_back(const_cast<char*>(text.c_str()));
  }
  pointers.push_back(nullptr);
  return pointers;
}

/// What execve() is given, made before the fork.
struct Start {
  std::vector<char*> command;
  std::vector<char*> environment;
  SandboxLimits limits;
};

/// In the child.
[[noreturn]] void become(const Start& start, int input, int output) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  const int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(nothing, STDERR_FILENO);
  close_range(3, ~0U, 0);
  enter_sandbox_to_run(start.command[0], start.limits);
  execve(start.command[0], start.command.data(), start.environment.data());
  constexpr int cannot_be_run = 127;
  _exit(cannot_be_run);
}

/// Reads to the end of `output`; why that was given up, if it was.
std::optional<ProgramEnd> receive(int output, int asker,
                                  const ProgramLimits& limits,
                                  std::string& bytes) {
  const Clock::time_point until = Clock::now() + limits.wall;
  std::array<char, 1U << 16> piece{};
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - Clock::now());
    std::array<pollfd, 2> files{{{output, POLLIN, 0}, {asker, POLLRDHUP, 0}}};
    const int ready =
        poll(files.data(), files.size(),
             static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
    if (ready < 0 && errno == EINTR) {
      continue;
    }
    if (ready <= 0) {
      return ProgramEnd::too_slow;
    }
    if (files[1].revents != 0) {
      return ProgramEnd::unwanted;
    }
    const ssize_t count = read(output, piece.data(), piece.size());
    if (count <= 0) {
      return std::nullopt;
    }
    bytes.append(piece.data(), static_cast<std::size_t>(count));
    if (bytes.size() > limits.output_bytes) {
      return ProgramEnd::too_much_output;
    }
  }
}

ProgramRun ended_with(int status, std::string output) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS) {
    return {ProgramEnd::success, std::move(output), ""};
  }
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) {
    return {ProgramEnd::too_slow, std::move(output), ""};
  }
  const std::string how =
      WIFSIGNALED(status)
          ? std::string("ended by ") + strsignal(WTERMSIG(status))
          : "ended with status " + std::to_string(WEXITSTATUS(status));
  return {ProgramEnd::failure, std::move(output), how};
}

}  // namespace

ProgramRun run_confined(const std::vector<std::string>& command,
                        const std::vector<std::string>& environment,
                        std::string_view input, int asker,
                        const ProgramLimits& limits) {
  const Start start{pointers_to(command),
                    pointers_to(environment),
                    {limits.memory_bytes, limits.cpu_seconds}};
  const OwnedFd file = file_in_memory(input);
  std::array<int, 2> ends{};
  if (!file || pipe2(ends.data(), O_CLOEXEC) != 0) {
    return {ProgramEnd::failure, "", std::strerror(errno)};
  }
  const OwnedFd reading(ends[0]);
  OwnedFd writing(ends[1]);
  const pid_t child = fork();
  if (child == 0) {
    become(start, file.get(), writing.get());
  }
  writing = OwnedFd();
  if (child < 0) {
    return {ProgramEnd::failure, "", std::strerror(errno)};
  }
  std::string output;
  const auto given_up = receive(reading.get(), asker, limits, output);
  if (given_up) {
    kill(child, SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return given_up ? ProgramRun{*given_up, std::move(output), ""}
                  : ended_with(status, std::move(output));
}

}  // namespace kamerzoek
