// `kamerzoek show ID[#pN]`: a letter, or a passage in its context.

#pragma once

#include <cstddef>
#include <string>

#include "tools/command.h"
#include "tools/format_option.h"
#include "tools/index_option.h"

namespace kamerzoek {

struct ShowOptions {
  IndexOption index;
  std::string address;
  std::size_t around = 1;  ///< Passages before and behind the one asked for.
  OutputFormat format = OutputFormat::text;
  bool raw = false;  ///< What was taken out of the letter, not the letter.
};

void add_show(CLI::App& program, Action& action);

ExitCode show(const ShowOptions& options, const Console& console);

}  // namespace kamerzoek
