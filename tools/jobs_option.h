// How many things a command does at once: the same option everywhere.

#pragma once

#include <cstddef>

namespace CLI {  // NOLINT(readability-identifier-naming): not ours.
class App;
}

namespace kamerzoek {

/// `jobs` becomes the number of cores that the program may use, unless another
/// is given.
void add_jobs_option(CLI::App& command, std::size_t& jobs);

}  // namespace kamerzoek
