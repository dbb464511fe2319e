// `kamerzoek facets QUERY…`: how what a query finds is divided.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/schema.h"
#include "tools/command.h"
#include "tools/index_option.h"
#include "tools/print_hits.h"
#include "tools/query_options.h"

namespace kamerzoek {

struct FacetsOptions {
  IndexOption index;
  std::vector<std::string> query;  ///< Joined with blanks.
  QueryOptions asked;
  std::vector<FieldId> by;  ///< Empty: all that there are.
  std::size_t count = 10;   ///< Values shown of each, but all years.
  PrintOptions print;
};

void add_facets(CLI::App& program, Action& action);

ExitCode facets(const FacetsOptions& options, const Console& console);

}  // namespace kamerzoek
