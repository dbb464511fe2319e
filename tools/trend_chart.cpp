#include "tools/trend_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

#include "tools/marked_text.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

constexpr std::size_t columns_of_a_file = 80;
constexpr std::size_t widest_bar = 60;

std::string one_place(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", number);
  return text.data();
}

// Eighths of a column, so that short bars differ too.
std::string bar_of(double share, std::size_t columns) {
  constexpr std::array<std::string_view, 8> parts = {"",  "▏", "▎", "▍",
                                                     "▌", "▋", "▊", "▉"};
  const auto eighths = static_cast<std::size_t>(
      std::lround(share * 8.0 * static_cast<double>(columns)));
  std::string bar;
  for (std::size_t i = 0; i < eighths / 8; ++i) {
    bar += "█";
  }
  bar += parts.at(eighths % 8);
  return bar.empty() && share > 0 ? std::string(parts[1]) : bar;
}

double highest(const NamedTrend& trend) {
  double most = 0;
  for (std::size_t i = 0; i < trend.trend.bins.size(); ++i) {
    for (std::size_t j = 0; j < trend.trend.volumes.size(); ++j) {
      most = std::max(most, trend.value(i, j));
    }
  }
  return most;
}

std::string padded_to(const std::string& text, std::size_t columns) {
  const std::size_t taken = columns_of(text);
  return text + std::string(taken < columns ? columns - taken : 0, ' ');
}

struct ChartWidths {
  std::size_t period = 0;
  std::size_t bar = 0;
};

ChartWidths widths_of(const NamedTrend& trend, const Look& look) {
  ChartWidths widths{std::string_view("undated").size(), 0};
  for (const Volume& volume : trend.trend.volumes) {
    widths.period = std::max(widths.period, volume.period.size());
  }
  constexpr std::size_t number_columns = 22;
  const std::size_t columns =
      look.columns == 0 ? columns_of_a_file : look.columns;
  const std::size_t taken = widths.period + number_columns;
  widths.bar = std::min(widest_bar, columns > taken + 4 ? columns - taken : 4);
  return widths;
}

constexpr std::array<std::string_view, 6> series_colours = {
    "\x1b[34m", "\x1b[31m", "\x1b[32m", "\x1b[35m", "\x1b[36m", "\x1b[33m"};

// One query needs no number in front of its bars.
std::string mark_of(const NamedTrend& trend, std::size_t series) {
  return trend.names.size() > 1 ? std::to_string(series + 1) + " " : "";
}

void print_bin(const NamedTrend& trend, std::size_t bin, double most,
               const Console& console) {
  const ChartWidths widths = widths_of(trend, console.out_look);
  const std::string& period = trend.trend.volumes[bin].period;
  const bool in_colour = console.out_look.in_colour;
  const std::string_view end = marks_for(console.out_look).end;
  for (std::size_t i = 0; i < trend.names.size(); ++i) {
    const double value = trend.value(i, bin);
    const std::string name = period.empty() ? "undated" : period;
    console.out << padded_to(i == 0 ? name : "", widths.period) << "  "
                << mark_of(trend, i)
                << (in_colour ? series_colours.at(i % series_colours.size())
                              : std::string_view())
                << bar_of(most > 0 ? value / most : 0, widths.bar) << end << ' '
                << one_place(value) << " (" << trend.trend.bins[i][bin].passages
                << ")\n";
  }
}

}  // namespace

double NamedTrend::value(std::size_t series, std::size_t bin) const {
  const TrendBin& counted = trend.bins[series][bin];
  const Volume& volume = trend.volumes[bin];
  return measure == TrendMeasure::hits ? per_million_words(counted, volume)
                                       : per_1000_passages(counted, volume);
}

std::string_view label_of(TrendMeasure measure) {
  return measure == TrendMeasure::hits ? "places per million words"
                                       : "passages per 1,000";
}

void print_chart(const NamedTrend& trend, const Console& console) {
  const Marks marks = marks_for(console.out_look);
  console.out << marks.strong << label_of(trend.measure) << " (passages found)"
              << marks.end << '\n';
  for (std::size_t i = 0; i < trend.names.size(); ++i) {
    console.out << mark_of(trend, i) << printable(trend.names[i]) << '\n';
  }
  console.out << '\n';
  const double most = highest(trend);
  for (std::size_t bin = 0; bin < trend.trend.volumes.size(); ++bin) {
    print_bin(trend, bin, most, console);
  }
}

}  // namespace kamerzoek
