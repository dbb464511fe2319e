// `kamerzoek verify`: whether all that an index says it holds is there.

#pragma once

#include "tools/command.h"
#include "tools/index_option.h"

namespace kamerzoek {

struct VerifyOptions {
  IndexOption index;
};

void add_verify(CLI::App& program, Action& action);

/// Done when it is, error when it is not.
ExitCode verify(const VerifyOptions& options, const Console& console);

}  // namespace kamerzoek
