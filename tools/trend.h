// `kamerzoek trend QUERY…`: how often something is written about over time.

#pragma once

#include <string>
#include <vector>

#include "searcher/trend.h"
#include "tools/command.h"
#include "tools/index_option.h"
#include "tools/print_hits.h"
#include "tools/query_options.h"

namespace kamerzoek {

/// What is drawn and, as text, shown as a bar.
enum class TrendMeasure {
  passages,  ///< Per 1,000 of the period.
  hits,      ///< Per 1,000,000 words of the period.
};

struct TrendOptions {
  IndexOption index;
  std::vector<std::string> queries;  ///< Each a query of its own.
  QueryOptions asked;
  Period period = Period::year;
  TrendMeasure measure = TrendMeasure::passages;
  PrintOptions print;
};

void add_trend(CLI::App& program, Action& action);

ExitCode trend(const TrendOptions& options, const Console& console);

}  // namespace kamerzoek
