// How often something is written about over time, set against how much was
// written at that time.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/letters.h"
#include "searcher/searcher.h"

namespace kamerzoek {

enum class Period { month, quarter, year };

/// "2021-03", "2021-Q1" or "2021".
std::string period_of(Date date, Period period);

/// All that the index holds of one period.
struct Volume {
  std::string period;  ///< Empty: letters without a date.
  std::uint64_t letters = 0;
  std::uint64_t passages = 0;
  std::uint64_t words = 0;

  bool operator==(const Volume&) const = default;
};

/// What one query finds of it.
struct TrendBin {
  std::uint64_t hits = 0;  ///< Places in the text; a heading is none.
  std::uint64_t passages = 0;
  std::uint64_t letters = 0;

  bool operator==(const TrendBin&) const = default;
};

/// Passages found of 1,000, and places of 1,000,000 words; 0 where the index
/// has nothing of that period.
double per_1000_passages(const TrendBin& bin, const Volume& volume);
double per_million_words(const TrendBin& bin, const Volume& volume);

struct Trend {
  /// From the first period that the index has letters of to the last, none left
  /// out; behind these the undated ones, if there are any.
  std::vector<Volume> volumes;
  std::vector<std::vector<TrendBin>> bins;  ///< A list for each query.

  bool operator==(const Trend&) const = default;
};

/// `letters` and `searcher` must have the same index open. Counts are exact.
Trend trend_of(const Searcher& searcher, const Letters& letters,
               const std::vector<Query>& queries, Period period);

}  // namespace kamerzoek
