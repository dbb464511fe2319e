#include "tools/progress_line.h"

#include <ostream>

namespace kamerzoek {
namespace {

using Clock = std::chrono::steady_clock;

// Often enough to look alive, seldom enough to cost nothing.
constexpr std::chrono::milliseconds pause(100);

}  // namespace

ProgressLine::ProgressLine(const Console& console)
    : console_(console), began_(Clock::now()), shown_(began_) {}

void ProgressLine::advance(std::size_t total) {
  ++done_;
  const auto now = Clock::now();
  if (!console_.err_look.is_terminal || now - shown_ < pause) {
    return;
  }
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  const auto a_second =
      static_cast<std::size_t>(static_cast<double>(done_) / seconds);
  console_.err << "\r\x1b[K" << done_ << " of " << total << ", " << a_second
               << " a second" << std::flush;
}

void ProgressLine::clear() {
  if (console_.err_look.is_terminal) {
    console_.err << "\r\x1b[K" << std::flush;
  }
}

}  // namespace kamerzoek
