// A trend as a chart: in a terminal and as a picture.

#pragma once

#include <string>
#include <vector>

#include "tools/console.h"
#include "tools/trend.h"

namespace kamerzoek {

/// A trend and what to call its queries.
struct NamedTrend {
  std::vector<std::string> names;
  Trend trend;
  TrendMeasure measure = TrendMeasure::passages;

  /// What is drawn of query `series` in period `bin`.
  double value(std::size_t series, std::size_t bin) const;
};

/// "passages per 1,000" or "places per million words".
std::string_view label_of(TrendMeasure measure);

/// Bars, one under the other by period; those of one period together.
void print_chart(const NamedTrend& trend, const Console& console);

/// A chart of lines as a picture that stands alone.
std::string svg_of(const NamedTrend& trend);

}  // namespace kamerzoek
