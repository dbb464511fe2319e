#include "tools/progress_line.h"

#include <cmath>
#include <cstdint>
#include <ostream>
#include <string>

namespace kamerzoek {
namespace {

using Clock = std::chrono::steady_clock;

// Often enough to look alive, seldom enough to cost nothing.
constexpr std::chrono::milliseconds pause(100);

/// "0:07", "12:30" or "3:05:00".
std::string time_text(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  const auto two_digits = [](std::uint64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  const std::uint64_t hours = whole / 3600;
  const std::uint64_t minutes = whole / 60 % 60;
  return (hours > 0 ? std::to_string(hours) + ":" + two_digits(minutes)
                    : std::to_string(minutes)) +
         ":" + two_digits(whole % 60);
}

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
  const double a_second = static_cast<double>(done_) / seconds;
  const std::size_t left = total > done_ ? total - done_ : 0;
  console_.err << "\r\x1b[K" << done_ << " of " << total << ", "
               << static_cast<std::size_t>(a_second) << " a second, "
               << time_text(static_cast<double>(left) / a_second) << " left"
               << std::flush;
}

void ProgressLine::clear() {
  if (console_.err_look.is_terminal) {
    console_.err << "\r\x1b[K" << std::flush;
  }
}

}  // namespace kamerzoek
