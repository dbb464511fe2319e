// Calendar dates as letters give them: in ISO form in metadata, in Dutch words
// ("19 maart 2021") in running text.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kamerzoek {

using Date = std::chrono::year_month_day;

/// "2021-03-19".
std::string iso_text(Date date);

/// Reads "2021-03-19", also as the start of a longer time stamp. Empty when it
/// is no date of the calendar or its year is not between 1800 and 2199.
std::optional<Date> parse_iso_date(std::string_view text);

/// The first Dutch date in `text`: "19 maart 2021", "1 mrt. 2021",
/// "19-03-2021". Same bounds as parse_iso_date.
std::optional<Date> find_dutch_date(std::string_view text);

}  // namespace kamerzoek
