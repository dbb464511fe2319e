#include "corpus/reader_pool.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <new>
#include <set>
#include <string>
#include <sys/socket.h>
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

void use_no_terminal() {
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

// How a child ends that has run out of memory.
constexpr int out_of_memory = 77;

/// Sends one reading, off the clock; the program may be gone.
void send_reading(int socket, Reading reading, unsigned cpu_ms) {
  const std::string bytes = to_bytes(std::move(reading));
  limit_cpu(0);
  if (!send_message(socket, bytes)) {
    _exit(EXIT_SUCCESS);
  }
  limit_cpu(cpu_ms);
}

/// Sends all that is read; the clock runs anew for each letter.
void answer(int socket, const ReadRequest& request,
            const ReaderPool::Read& read, const GuardLimits& limits) {
  limit_cpu(limits.cpu_ms);
  try {
    read(request.input, request.from, [&](Reading reading) {
      send_reading(socket, std::move(reading), limits.cpu_ms);
    });
  } catch (const std::bad_alloc&) {
    _exit(out_of_memory);
  }
  limit_cpu(0);
}

/// What a child does all its life.
[[noreturn]] void serve(int socket, const ReaderPool::Work& work,
                        const GuardLimits& limits) {
  if (work.prepare) {
    work.prepare();
  }
  enter_sandbox({limits.memory_bytes});
  constexpr std::uint64_t max_request_bytes = 1U << 16;
  std::string request;
  while (receive_message(socket, request, max_request_bytes,
                         std::chrono::milliseconds(-1)) == Received::whole) {
    const std::optional<ReadRequest> asked = request_of_bytes(request);
    if (!asked) {
      _exit(EXIT_FAILURE);
    }
    answer(socket, *asked, work.read, limits);
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
bool start_child(int program, const ReaderPool::Work& work,
                 const GuardLimits& limits) {
  auto sockets = socket_pair();
  const pid_t child = sockets ? fork() : -1;
  if (child == 0) {
    close(program);
    sockets->first = OwnedFd();
    serve(sockets->second.get(), work, limits);
  }
  return send_number(program, child, child < 0 ? -1 : sockets->first.get());
}

/// What the spawner does until the program is gone.
[[noreturn]] void spawn(int program, const ReaderPool::Work& work,
                        const GuardLimits& limits) {
  leave_signals_to_parent();
  leave_open_only(program);
  use_no_terminal();
  while (const auto asked = receive_number(program)) {
    const bool sent =
        asked->number == new_child
            ? start_child(program, work, limits)
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
  if (WIFEXITED(status) && WEXITSTATUS(status) == out_of_memory) {
    return {input, SkipReason::too_much_memory, ""};
  }
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF) {
    return {input, SkipReason::too_slow, "more processor time than allowed"};
  }
  const std::string how =
      WIFSIGNALED(status)
          ? std::string("ended by ") + strsignal(WTERMSIG(status))
          : "ended with status " + std::to_string(WEXITSTATUS(status));
  return {input, SkipReason::reader_crashed, how};
}

/// How far the reading of one input is.
struct Progress {
  std::size_t done = 0;  ///< Letters of a collection, skips included.
  bool is_collection = false;
  std::string begun;  ///< The member that is being read, if its name is known.

  void note(const Reading& reading) {
    if (reading.member.empty()) {
      return;
    }
    is_collection = true;
    const bool begins = std::holds_alternative<Begun>(reading.result);
    begun = begins ? reading.member : "";
    done += begins ? 0U : 1U;
  }

  std::string name_of_next() const {
    return begun.empty() ? ":letter " + std::to_string(done) : begun;
  }
};

}  // namespace

struct ReaderPool::Impl {
  GuardLimits limits;
  OwnedFd spawner;
  pid_t spawner_process = -1;
  std::mutex spawner_mutex;
  std::mutex idle_mutex;
  std::vector<Child> idle;
  std::set<int> busy;  ///< Sockets of the children that read.
  std::atomic<std::size_t> interrupts = 0;

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
        busy.insert(child.socket.get());
        return child;
      }
    }
    Child child = start();
    const std::scoped_lock lock(idle_mutex);
    busy.insert(child.socket.get());
    return child;
  }

  int end(Child child) {
    {
      const std::scoped_lock lock(idle_mutex);
      busy.erase(child.socket.get());
      child.socket = OwnedFd();
    }
    return static_cast<int>(ask_spawner(child.process).number);
  }

  void give_back(Child child) {
    if (++child.letters >= limits.letters_per_child) {
      end(std::move(child));
      return;
    }
    const std::scoped_lock lock(idle_mutex);
    busy.erase(child.socket.get());
    idle.push_back(std::move(child));
  }

  /// The child's next reading, or why there is none.
  std::variant<Reading, Received> receive(const Child& child) const {
    std::string answer;
    const Received received =
        receive_message(child.socket.get(), answer, limits.answer_bytes,
                        std::chrono::milliseconds(limits.wall_ms));
    if (received != Received::whole) {
      return received;
    }
    if (auto reading = reading_of_bytes(answer)) {
      return std::move(*reading);
    }
    return Received::whole;
  }

  /// Reads on to the end of the input; why that failed, if it did.
  std::optional<Skip> read_on(const Input& input, Progress& progress,
                              const OnReading& on_reading) {
    Child child = take();
    // When it is gone already, there is nothing to receive either.
    send_message(child.socket.get(),
                 to_bytes(ReadRequest{input, progress.done}));
    while (true) {
      auto received = receive(child);
      auto* const reading = std::get_if<Reading>(&received);
      if (reading == nullptr) {
        return give_up(std::move(child), input, std::get<Received>(received));
      }
      progress.note(*reading);
      if (std::holds_alternative<Begun>(reading->result)) {
        continue;
      }
      if (reading->member.empty()) {
        give_back(std::move(child));
        on_reading(std::move(*reading));
        return std::nullopt;
      }
      tell(child, std::move(*reading), on_reading);
    }
  }

  /// A child with more to say is of no use to others when nobody listens.
  void tell(Child& child, Reading reading, const OnReading& on_reading) {
    try {
      on_reading(std::move(reading));
    } catch (...) {
      end(std::move(child));
      throw;
    }
  }

  Skip give_up(Child child, const Input& input, Received received) {
    const int status = end(std::move(child));
    if (received == Received::timed_out) {
      return Skip{input, SkipReason::too_slow, "no answer in time"};
    }
    if (received == Received::too_large) {
      return Skip{input, SkipReason::too_large, "more text than allowed"};
    }
    if (received == Received::whole) {
      return Skip{input, SkipReason::reader_crashed,
                  "its answer made no sense"};
    }
    return skip_for(input, status);
  }
};

ReaderPool::ReaderPool(const Work& work, const GuardLimits& limits)
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
    spawn(sockets->second.get(), work, limits);
  }
  impl_->spawner = std::move(sockets->first);
}

ReaderPool::~ReaderPool() {
  impl_->idle.clear();
  impl_->spawner = OwnedFd();
  waitpid(impl_->spawner_process, nullptr, 0);
}

void ReaderPool::interrupt() {
  const std::scoped_lock lock(impl_->idle_mutex);
  ++impl_->interrupts;
  for (const int socket : impl_->busy) {
    shutdown(socket, SHUT_RDWR);
  }
}

void ReaderPool::read(const Input& input, const OnReading& on_reading) {
  Progress progress;
  const std::size_t interrupts = impl_->interrupts;
  for (std::size_t failures = 0;; ++failures) {
    auto skip = impl_->read_on(input, progress, on_reading);
    if (!skip) {
      return;
    }
    const bool is_given_up = failures == impl_->limits.failures_per_input ||
                             interrupts != impl_->interrupts;
    if (!progress.is_collection || is_given_up) {
      on_reading({"", std::move(*skip)});
      return;
    }
    ++progress.done;
    Reading lost{progress.name_of_next(), std::move(*skip)};
    auto& its_skip = std::get<Skip>(lost.result);
    its_skip.input.path += lost.member;
    its_skip.input.collection = input.path;
    on_reading(std::move(lost));
  }
}

}  // namespace kamerzoek
