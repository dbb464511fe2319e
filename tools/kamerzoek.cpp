#include <csignal>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

#include "tools/command.h"

int main(int count, char** values) {
  // Whoever closes the pipe has seen enough; the program that started us may
  // have set this signal to be ignored.
  std::signal(SIGPIPE, SIG_DFL);
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0),
                                           values + count);
  const kamerzoek::Console console{std::cout, std::cerr,
                                   kamerzoek::look_of(STDOUT_FILENO),
                                   kamerzoek::look_of(STDERR_FILENO)};
  return static_cast<int>(kamerzoek::run(arguments, console));
}
