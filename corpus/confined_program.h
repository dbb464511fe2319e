// Runs another program on what nobody trusts, without trusting the program.
//
// It has no shell, no network, no file to write and no process to start; what
// it is given is a file in memory, what it says comes through a pipe.

#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kamerzoek {

struct ProgramLimits {
  unsigned cpu_seconds = 60;
  std::chrono::milliseconds wall{100'000};
  std::uint64_t memory_bytes = 1ULL << 30;
  std::uint64_t output_bytes = 64ULL << 20;
};

enum class ProgramEnd { success, failure, too_slow, too_much_output, unwanted };

struct ProgramRun {
  ProgramEnd end = ProgramEnd::failure;
  std::string output;  ///< Its standard output, as far as it came.
  std::string how;     ///< "ended with status 1"; for ProgramEnd::failure.
};

/// Runs `command`, which begins with the absolute path of a program, with
/// `input` as its standard input and the environment given; its standard error
/// goes nowhere. It is ended as soon as the other side of the socket `asker` is
/// gone, unless that is negative. Forks: the process must have one thread.
ProgramRun run_confined(const std::vector<std::string>& command,
                        const std::vector<std::string>& environment,
                        std::string_view input, int asker = -1,
                        const ProgramLimits& limits = {});

}  // namespace kamerzoek
