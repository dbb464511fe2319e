// Lets a long command end in order when it is told to: by the interrupt key, or
// by the system that started it.

#pragma once

#include <array>
#include <csignal>

namespace kamerzoek {

/// While there is one, the first SIGINT, SIGTERM or SIGHUP is only noted; the
/// second ends the program at once, in the way of a program that such a signal
/// killed.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();

  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  StopSignals(StopSignals&&) = delete;
  StopSignals& operator=(StopSignals&&) = delete;

  static bool received();

 private:
  std::array<struct sigaction, 3> before_{};
};

}  // namespace kamerzoek
