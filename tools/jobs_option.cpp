#include "tools/jobs_option.h"

#include <algorithm>
#include <thread>

#include <CLI/CLI.hpp>

namespace kamerzoek {

void add_jobs_option(CLI::App& command, std::size_t& jobs) {
  constexpr std::size_t most = 256;
  jobs = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most);
  command
      .add_option("-j,--jobs", jobs,
                  "How many letters are read, and batches written, at once; "
                  "else as many as there are cores")
      ->check(CLI::Range(std::size_t{1}, most))
      ->type_name("N");
}

}  // namespace kamerzoek
