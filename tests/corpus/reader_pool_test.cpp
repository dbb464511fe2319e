#include "corpus/reader_pool.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "corpus/read_letter.h"
#include "corpus/sandbox.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

GuardLimits short_limits() {
  GuardLimits limits;
  limits.cpu_ms = 1000;
  limits.wall_ms = 4000;
  limits.memory_bytes = 256U << 20;
  limits.answer_bytes = 1U << 20;
  limits.letters_per_child = 3;
  return limits;
}

ReadResult letter_named(const std::string& id) {
  Letter letter;
  letter.id = id;
  return letter;
}

void spin() {
  std::atomic<unsigned> turns = 0;
  while (true) {
    ++turns;
  }
}

/// Behaves as the path says.
ReadResult misbehave(const Input& input) {
  if (input.path == "crash") {
    std::raise(SIGKILL);
  } else if (input.path == "exit") {
    _exit(3);
  } else if (input.path == "spin") {
    spin();
  } else if (input.path == "sleep") {
    std::this_thread::sleep_for(std::chrono::minutes(1));
  } else if (input.path == "eat") {
    std::vector<std::string> eaten;
    while (eaten.size() < 4096) {
      eaten.emplace_back(1U << 20, 'x');
    }
  } else if (input.path == "talk") {
    return letter_named(std::string(2U << 20, 'x'));
  } else if (input.path == "write") {
    const int file = open("written-by-a-child", O_WRONLY | O_CREAT, 0600);
    return letter_named(file < 0 ? "refused" : "written");
  } else if (input.path == "connect") {
    const int made = socket(AF_INET, SOCK_STREAM, 0);
    return letter_named(made < 0 ? "refused" : "connected");
  } else if (input.path == "pid") {
    return letter_named(std::to_string(getpid()));
  }
  return letter_named("read " + input.path);
}

Reading reading_of(ReadResult result) {
  Reading reading;
  if (auto* const letter = std::get_if<Letter>(&result)) {
    reading.result = std::move(*letter);
  } else {
    reading.result = std::get<Skip>(std::move(result));
  }
  return reading;
}

void misbehave_alone(const Input& input, std::size_t /*from*/,
                     const OnReading& on_reading) {
  on_reading(reading_of(misbehave(input)));
}

std::string outcome_of(const Reading& reading) {
  if (const auto* letter = std::get_if<Letter>(&reading.result)) {
    return letter->id;
  }
  if (std::holds_alternative<Collection>(reading.result)) {
    return "collection";
  }
  return std::string(name_of(std::get<Skip>(reading.result).reason));
}

std::string outcome(ReaderPool& pool, const std::string& path) {
  std::string outcome;
  pool.read({path, 0, 0},
            [&](const Reading& reading) { outcome += outcome_of(reading); });
  return outcome;
}

/// A collection of a letter for each character of the path: "x" takes the child
/// down, "-" is a bad line.
void misbehave_in_turn(const Input& input, std::size_t from,
                       const OnReading& on_reading) {
  for (std::size_t i = from; i < input.path.size(); ++i) {
    const std::string name(1, input.path[i]);
    on_reading({"!" + name, Begun{}});
    if (name == "x") {
      std::raise(SIGKILL);
    }
    Reading reading = reading_of(letter_named(name));
    if (name == "-") {
      reading.result = Skip{{}, SkipReason::damaged, ""};
    }
    reading.member = "!" + name;
    on_reading(std::move(reading));
  }
  on_reading({"", Collection{}});
}

std::string outcomes(ReaderPool& pool, const std::string& path) {
  std::string outcomes;
  pool.read({path, 0, 0}, [&](const Reading& reading) {
    outcomes += reading.member + " " + outcome_of(reading) + ", ";
  });
  return outcomes;
}

/// Whether this kernel lets a process filter its own system calls.
bool kernel_filters() {
  return std::filesystem::exists("/proc/sys/kernel/seccomp");
}

}  // namespace

TEST_CASE("a child is prepared once, before it gives up its rights",
          "[corpus]") {
  int prepared = 0;
  int made = -1;
  ReaderPool::Work work;
  work.prepare = [&] {
    ++prepared;
    made = socket(AF_INET, SOCK_STREAM, 0);
  };
  work.read = [&](const Input&, std::size_t, const OnReading& on_reading) {
    on_reading(reading_of(letter_named(std::to_string(prepared) +
                                       (made < 0 ? " refused" : " made"))));
  };
  ReaderPool pool(work, short_limits());
  CHECK(outcome(pool, "a") == "1 made");
  CHECK(outcome(pool, "b") == "1 made");
}

TEST_CASE("a letter that says how far it is gets its time anew", "[corpus]") {
  GuardLimits limits = short_limits();
  limits.wall_ms = 300;
  const auto read = [](const Input& input, std::size_t,
                       const OnReading& on_reading) {
    for (int page = 0; page < 4; ++page) {
      if (input.path == "pages") {
        on_reading({"", Begun{}});
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(150));
    }
    on_reading(reading_of(letter_named("read")));
  };
  ReaderPool pool({read}, limits);
  CHECK(outcome(pool, "pages") == "read");
  CHECK(outcome(pool, "silent") == "took too long to read");
}

TEST_CASE("a reader that misbehaves costs one letter, not the run",
          "[corpus]") {
  ReaderPool pool({misbehave_alone}, short_limits());
  CHECK(outcome(pool, "a") == "read a");
  CHECK(outcome(pool, "crash") == "reader crashed");
  CHECK(outcome(pool, "b") == "read b");
  CHECK(outcome(pool, "exit") == "reader crashed");
  CHECK(outcome(pool, "spin") == "took too long to read");
  CHECK(outcome(pool, "sleep") == "took too long to read");
  CHECK(outcome(pool, "talk") == "too large");
  CHECK(outcome(pool, "c") == "read c");
}

TEST_CASE("in a collection it costs one letter, and the rest is read",
          "[corpus]") {
  ReaderPool pool({misbehave_in_turn}, short_limits());
  CHECK(outcomes(pool, "ab") == "!a a, !b b,  collection, ");
  CHECK(outcomes(pool, "ax-b") ==
        "!a a, !x reader crashed, !- damaged file, !b b,  collection, ");
  CHECK(outcomes(pool, "xx") ==
        "!x reader crashed, !x reader crashed,  collection, ");
}

TEST_CASE("a collection that takes down too many readers is given up",
          "[corpus]") {
  GuardLimits limits = short_limits();
  limits.failures_per_input = 2;
  ReaderPool pool({misbehave_in_turn}, limits);
  CHECK(outcomes(pool, "xxxa") ==
        "!x reader crashed, !x reader crashed,  reader crashed, ");
}

TEST_CASE("a reader that eats memory is stopped", "[corpus]") {
  if (!sandbox_limits_memory) {
    WARN("AddressSanitizer leaves no limit on memory");
    return;
  }
  ReaderPool pool({misbehave_alone}, short_limits());
  CHECK(outcome(pool, "eat") == "took too much memory to read");
  CHECK(outcome(pool, "a") == "read a");
}

TEST_CASE("a reader can neither write files nor use the network", "[corpus]") {
  if (!kernel_filters()) {
    WARN("this kernel has no seccomp");
    return;
  }
  ReaderPool pool({misbehave_alone}, short_limits());
  CHECK(outcome(pool, "write") == "refused");
  CHECK(outcome(pool, "connect") == "refused");
}

TEST_CASE("a child is used again, but not for ever", "[corpus]") {
  ReaderPool pool({misbehave_alone}, short_limits());
  const std::string first = outcome(pool, "pid");
  CHECK(outcome(pool, "pid") == first);
  CHECK(outcome(pool, "pid") == first);
  CHECK(outcome(pool, "pid") != first);
}

TEST_CASE("several threads read at once, each in a child of its own",
          "[corpus]") {
  ReaderPool pool({misbehave_alone}, short_limits());
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&pool, &wrong, i] {
      for (int j = 0; j < 50; ++j) {
        const std::string path = std::to_string(i) + "-" + std::to_string(j);
        wrong += outcome(pool, path) == "read " + path ? 0 : 1;
        wrong +=
            j % 10 != 0 || outcome(pool, "crash") == "reader crashed" ? 0 : 1;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(wrong == 0);
}

}  // namespace kamerzoek
