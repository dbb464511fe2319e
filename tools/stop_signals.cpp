#include "tools/stop_signals.h"

#include <array>
#include <unistd.h>

namespace kamerzoek {
namespace {

constexpr std::array stopping = {SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t noted = 0;

void note(int number) {
  if (noted != 0) {
    // What the shell makes of a program that a signal ended.
    _exit(128 + number);
  }
  noted = 1;
}

}  // namespace

StopSignals::StopSignals() {
  noted = 0;
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  for (std::size_t i = 0; i < stopping.size(); ++i) {
    sigaction(stopping.at(i), nullptr, &before_.at(i));
    // One that was ignored from the start, as by nohup, stays so.
    if (before_.at(i).sa_handler != SIG_IGN) {
      sigaction(stopping.at(i), &action, nullptr);
    }
  }
}

StopSignals::~StopSignals() {
  for (std::size_t i = 0; i < stopping.size(); ++i) {
    sigaction(stopping.at(i), &before_.at(i), nullptr);
  }
}

bool StopSignals::received() {
  return noted != 0;
}

}  // namespace kamerzoek
