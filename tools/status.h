// `kamerzoek status`: what the index holds, and how old it is.

#pragma once

#include "tools/command.h"
#include "tools/format_option.h"
#include "tools/index_option.h"

namespace kamerzoek {

struct StatusOptions {
  IndexOption index;
  OutputFormat format = OutputFormat::text;
};

void add_status(CLI::App& program, Action& action);

ExitCode status(const StatusOptions& options, const Console& console);

}  // namespace kamerzoek
