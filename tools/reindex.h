// `kamerzoek reindex`: the terms of all letters anew, from what is stored.

#pragma once

#include <cstddef>

#include "tools/command.h"
#include "tools/index_option.h"

namespace kamerzoek {

struct ReindexCommand {
  IndexOption index;
  std::size_t jobs = 1;
};

void add_reindex(CLI::App& program, Action& action);

ExitCode reindex(const ReindexCommand& options, const Console& console);

}  // namespace kamerzoek
