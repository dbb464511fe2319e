// `kamerzoek kwic QUERY…`: each place where it is found, one under the other.

#pragma once

#include <string>
#include <vector>

#include "searcher/concordance.h"
#include "tools/command.h"
#include "tools/index_option.h"
#include "tools/print_hits.h"
#include "tools/query_options.h"

namespace kamerzoek {

struct KwicOptions {
  IndexOption index;
  std::vector<std::string> query;  ///< Joined with blanks.
  QueryOptions asked;
  ConcordanceOptions concordance;
  PrintOptions print;
};

void add_kwic(CLI::App& program, Action& action);

ExitCode kwic(const KwicOptions& options, const Console& console);

}  // namespace kamerzoek
