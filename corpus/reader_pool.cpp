#include "corpus/reader_pool.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <new>
#include <string>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "analyzers/error.h"
#include "corpus/letter_bytes.h"
#include "corpus/sandbox.h"
#include "corpus/sockets.h"

namespace kamerzoek {
namespace {

// Three kinds of process. The program asks the *spawner*, which was forked
// before any thread began and so may fork safely at any time, for a *child*;
// it then talks to the child over a socket of its own.

constexpr std::int64_t new_child = 0;  // Any other number: end that child.

/// The interrupt key reaches every process of a terminal. Ours decides when to
/// stop; its children go when their socket closes.
void leave_signals_to_parent() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
    std::signal(number, SIG_IGN);
  }
  std::signal(SIGCHLD, SIG_DFL);
}

void close_all_but(int kept) {
  close_range(3, static_cast<unsigned>(kept) - 1, 0);
  close_range(static_cast<unsigned>(kept) + 1, ~0U, 0);
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing >= 0) {
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDOUT_FILENO);
    close(nothing);
  }
}

/// After `ms` of processor time SIGPROF ends this process; 0 stops the clock.
void limit_cpu(unsigned ms) {
  itimerval timer{};
  timer.it_value.tv_sec = ms / 1000;
  timer.it_value.tv_usec = static_cast<suseconds_t>(ms % 1000) * 1000;
  setitimer(ITIMER_PROF, &timer, nullptr);
}

std::string answer_to(const Input& input, const ReaderPool::Read& read) {
  try {
    return to_bytes(read(input));
  } catch (const std::bad_alloc&) {
    return to_bytes(Skip{input, SkipReason::too_much_memory, ""});
  }
}

/// What a child does all its life.
[[noreturn]] void serve(int socket, const ReaderPool::Read& read,
                        const GuardLimits& limits) {
  enter_sandbox({limits.memory_bytes});
  constexpr std::uint64_t max_request_bytes = 1U << 16;
  std::string request;
  while (receive_message(socket, request, max_request_bytes,
                         std::chrono::milliseconds(-1)) == Received::whole) {
    const std::optional<Input> input = input_of_bytes(request);
    if (!input) {
      _exit(EXIT_FAILURE);
    }
    limit_cpu(limits.cpu_ms);
    const std::string answer = answer_to(*input, read);
    limit_cpu(0);
    if (!send_message(socket, answer)) {
      break;
    }
  }
  _exit(EXIT_SUCCESS);
}

/// Ends a child of the spawner's and returns how it ended, as waitpid says. One
/// that is dying already gets a moment to do so in its own way.
int end_child(pid_t child) {
  constexpr std::chrono::milliseconds pause(1);
  constexpr int pauses = 200;
  int status = 0;
  for (int i = 0; i < pauses; ++i) {
    if (waitpid(child, &status, WNOHANG) != 0) {
      return status;
    }
    const timespec wait{0, std::chrono::nanoseconds(pause).count()};
    nanosleep(&wait, nullptr);
  }
  kill(child, SIGKILL);
  waitpid(child, &status, 0);
  return status;
}

/// Forks a child and sends its process number and socket to the program.
bool start_child(int program, const ReaderPool::Read& read,
                 const GuardLimits& limits) {
  auto sockets = socket_pair();
  const pid_t child = sockets ? fork() : -1;
  if (child == 0) {
    close(program);
    sockets->first = OwnedFd();
    serve(sockets->second.get(), read, limits);
  }
  return send_number(program, child, child < 0 ? -1 : sockets->first.get());
}

/// What the spawner does until the program is gone.
[[noreturn]] void spawn(int program, const ReaderPool::Read& read,
                        const GuardLimits& limits) {
  leave_signals_to_parent();
  close_all_but(program);
  while (const auto asked = receive_number(program)) {
    const bool sent =
        asked->number == new_child
            ? start_child(program, read, limits)
            : send_number(program,
                          end_child(static_cast<pid_t>(asked->number)));
    if (!sent) {
      break;
    }
  }
  _exit(EXIT_SUCCESS);
}

struct Child {
  std::int64_t process = 0;
  OwnedFd socket;
  std::size_t letters = 0;
};

/// Why a child that ended with `status` did not answer.
Skip skip_for(const Input& input, int status) {
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF) {
    return {input, SkipReason::too_slow, "more processor time than allowed"};
  }
  const std::string how =
      WIFSIGNALED(status)
          ? std::string("ended by ") + strsignal(WTERMSIG(status))
          : "ended with status " + std::to_string(WEXITSTATUS(status));
  return {input, SkipReason::reader_crashed, how};
}

}  // namespace

struct ReaderPool::Impl {
  GuardLimits limits;
  OwnedFd spawner;
  pid_t spawner_process = -1;
  std::mutex spawner_mutex;
  std::mutex idle_mutex;
  std::vector<Child> idle;

  /// The spawner's answer to `number`.
  NumberAndFd ask_spawner(std::int64_t number) {
    const std::scoped_lock lock(spawner_mutex);
    if (send_number(spawner.get(), number)) {
      if (auto answer = receive_number(spawner.get())) {
        return std::move(*answer);
      }
    }
    throw Error("the process that starts readers is gone",
                "run the command again; what was published is safe");
  }

  Child start() {
    NumberAndFd started = ask_spawner(new_child);
    if (started.number <= 0 || !started.fd) {
      throw Error("cannot start a process to read letters in",
                  "check the limits on processes and memory (ulimit -a)");
    }
    return {started.number, std::move(started.fd), 0};
  }

  Child take() {
    {
      const std::scoped_lock lock(idle_mutex);
      if (!idle.empty()) {
        Child child = std::move(idle.back());
        idle.pop_back();
        return child;
      }
    }
    return start();
  }

  int end(Child child) {
    child.socket = OwnedFd();
    return static_cast<int>(ask_spawner(child.process).number);
  }

  void give_back(Child child) {
    if (++child.letters >= limits.letters_per_child) {
      end(std::move(child));
      return;
    }
    const std::scoped_lock lock(idle_mutex);
    idle.push_back(std::move(child));
  }

  ReadResult give_up(Child child, const Input& input, Received received) {
    const int status = end(std::move(child));
    if (received == Received::timed_out) {
      return Skip{input, SkipReason::too_slow, "no answer in time"};
    }
    if (received == Received::too_large) {
      return Skip{input, SkipReason::too_large, "more text than allowed"};
    }
    return skip_for(input, status);
  }
};

ReaderPool::ReaderPool(const Read& read, const GuardLimits& limits)
    : impl_(std::make_unique<Impl>()) {
  impl_->limits = limits;
  auto sockets = socket_pair();
  impl_->spawner_process = sockets ? fork() : -1;
  if (impl_->spawner_process < 0) {
    throw Error(std::string("cannot start a process to read letters in: ") +
                    std::strerror(errno),
                "check the limits on processes and memory (ulimit -a)");
  }
  if (impl_->spawner_process == 0) {
    sockets->first = OwnedFd();
    spawn(sockets->second.get(), read, limits);
  }
  impl_->spawner = std::move(sockets->first);
}

ReaderPool::~ReaderPool() {
  impl_->idle.clear();
  impl_->spawner = OwnedFd();
  waitpid(impl_->spawner_process, nullptr, 0);
}

ReadResult ReaderPool::read(const Input& input) {
  Child child = impl_->take();
  std::string answer;
  Received received = Received::closed;
  if (send_message(child.socket.get(), to_bytes(input))) {
    received =
        receive_message(child.socket.get(), answer, impl_->limits.answer_bytes,
                        std::chrono::milliseconds(impl_->limits.wall_ms));
  }
  if (received != Received::whole) {
    return impl_->give_up(std::move(child), input, received);
  }
  if (auto result = read_result_of_bytes(answer)) {
    impl_->give_back(std::move(child));
    return std::move(*result);
  }
  impl_->end(std::move(child));
  return Skip{input, SkipReason::reader_crashed, "its answer made no sense"};
}

}  // namespace kamerzoek
