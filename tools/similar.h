// `kamerzoek similar ID`: passages of other letters like this one.

#pragma once

#include <cstddef>
#include <string>

#include "tools/command.h"
#include "tools/filter_options.h"
#include "tools/index_option.h"
#include "tools/print_hits.h"

namespace kamerzoek {

struct SimilarOptions {
  IndexOption index;
  std::string id;  ///< Of a letter or of one passage: "kst-28676-356#p12".
  FilterOptions filters;
  std::size_t count = 10;
  PrintOptions print;
};

void add_similar(CLI::App& program, Action& action);

ExitCode similar(const SimilarOptions& options, const Console& console);

}  // namespace kamerzoek
