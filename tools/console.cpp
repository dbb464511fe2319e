#include "tools/console.h"

#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace kamerzoek {
namespace {

constexpr std::size_t usual_columns = 80;
constexpr std::size_t least_columns = 20;

std::string_view variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

std::size_t columns_of_terminal(int descriptor) {
  winsize size{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): there is no other way.
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return usual_columns;
  }
  return size.ws_col < least_columns ? least_columns : size.ws_col;
}

}  // namespace

Look look_of(int descriptor) {
  if (::isatty(descriptor) == 0) {
    return {};
  }
  Look look;
  look.is_terminal = true;
  look.in_colour = variable("NO_COLOR").empty() && variable("TERM") != "dumb";
  look.columns = columns_of_terminal(descriptor);
  return look;
}

}  // namespace kamerzoek
