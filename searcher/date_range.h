// Days, months, years and ranges of them, as typed in queries and options.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/date.h"

namespace kamerzoek {

/// From `from` to `to`, both inclusive; either may be open, not both.
struct DateRange {
  std::optional<Date> from;
  std::optional<Date> to;

  bool operator==(const DateRange&) const = default;
};

/// Reads "2021", "2021-03", "2021-03-19" and "19-03-2021" as the days that they
/// stand for, and "a..b", "a.." and "..b" as ranges of those. Empty when it is
/// none of them. A range may be typed backwards: `from` may be after `to`.
std::optional<DateRange> parse_date_range(std::string_view text);

/// "2021-03-19", "2021-01-01..2021-12-31", "2021-01-01..".
std::string text_of(const DateRange& range);

}  // namespace kamerzoek
