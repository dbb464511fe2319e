#include "corpus/confined_program.h"

#include <filesystem>
#include <sys/socket.h>
#include <unistd.h>

#include "corpus/sandbox.h"
#include "corpus/sockets.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

using Command = std::vector<std::string>;

ProgramRun run_script(const std::string& script,
                      const ProgramLimits& limits = {}) {
  return run_confined({"/bin/sh", "-c", script}, {}, "", -1, limits);
}

bool kernel_filters() {
  return std::filesystem::exists("/proc/sys/kernel/seccomp");
}

}  // namespace

TEST_CASE("a confined program reads its input and says its output",
          "[corpus]") {
  const std::string input(200'000, 'x');
  const ProgramRun run = run_confined({"/bin/cat"}, {}, input);
  CHECK(run.end == ProgramEnd::success);
  CHECK(run.output == input);
  CHECK(run_confined({"/usr/bin/env"}, {"A=b"}, "").output == "A=b\n");
}

TEST_CASE("a confined program that fails tells how", "[corpus]") {
  CHECK(run_script("exit 3").end == ProgramEnd::failure);
  CHECK(run_script("exit 3").how == "ended with status 3");
  CHECK(run_confined({"/no/such/program"}, {}, "").how ==
        "ended with status 127");
}

TEST_CASE("a confined program writes no file and starts no other", "[corpus]") {
  if (!kernel_filters()) {
    WARN("this kernel has no seccomp");
    return;
  }
  const TempDir dir;
  const std::string file = (dir / "written").string();
  CHECK(run_script("echo x >'" + file + "'").end == ProgramEnd::failure);
  CHECK_FALSE(std::filesystem::exists(file));
  // A shell forks for the one and becomes the other.
  CHECK(run_script("/bin/echo x; /bin/echo y").output.empty());
  CHECK(run_script("exec /bin/echo x").output.empty());
}

TEST_CASE("a confined program has bounds on time, output and memory",
          "[corpus]") {
  ProgramLimits limits;
  limits.wall = std::chrono::milliseconds(200);
  CHECK(run_confined({"/bin/sleep", "60"}, {}, "", -1, limits).end ==
        ProgramEnd::too_slow);

  ProgramLimits busy;
  busy.cpu_seconds = 1;
  CHECK(run_script("while :; do :; done", busy).end == ProgramEnd::too_slow);

  ProgramLimits quiet;
  quiet.output_bytes = 1000;
  CHECK(run_confined({"/usr/bin/yes"}, {}, "", -1, quiet).end ==
        ProgramEnd::too_much_output);

  if (sandbox_limits_memory) {
    const Command eats = {"/usr/bin/perl", "-e", "$x = 'x' x 200_000_000"};
    CHECK(run_confined(eats, {}, "").end == ProgramEnd::success);
    ProgramLimits narrow;
    narrow.memory_bytes = 64U << 20;
    CHECK(run_confined(eats, {}, "", -1, narrow).end == ProgramEnd::failure);
  }
}

TEST_CASE("a confined program ends when nobody waits for it", "[corpus]") {
  auto sockets = socket_pair();
  REQUIRE(sockets);
  sockets->first = OwnedFd();
  const ProgramRun run =
      run_confined({"/bin/sleep", "60"}, {}, "", sockets->second.get());
  CHECK(run.end == ProgramEnd::unwanted);
}

}  // namespace kamerzoek
