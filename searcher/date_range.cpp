#include "searcher/date_range.h"

#include <charconv>
#include <chrono>

namespace kamerzoek {
namespace {

constexpr unsigned first_year = 1800;  // As parse_iso_date.
constexpr unsigned last_year = 2199;

std::optional<unsigned> number_in(std::string_view digits) {
  unsigned number = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  if (digits.empty() || read.ec != std::errc() || read.ptr != end) {
    return std::nullopt;
  }
  return number;
}

std::optional<std::chrono::year> year_in(std::string_view text) {
  const auto number = number_in(text);
  if (text.size() != 4 || !number || *number < first_year ||
      *number > last_year) {
    return std::nullopt;
  }
  return std::chrono::year(static_cast<int>(*number));
}

std::optional<DateRange> month_range(std::string_view text) {
  const auto year = year_in(text.substr(0, 4));
  const auto number = number_in(text.substr(5));
  if (text[4] != '-' || !year || !number) {
    return std::nullopt;
  }
  const auto month = *year / std::chrono::month(*number);
  if (!month.ok()) {
    return std::nullopt;
  }
  return DateRange{month / 1, month / std::chrono::last};
}

// "19-03-2021", and with fewer digits "1-3-2021".
std::optional<Date> dutch_date(std::string_view text) {
  const std::size_t first = text.find('-');
  const std::size_t second = text.find('-', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) {
    return std::nullopt;
  }
  const auto day = number_in(text.substr(0, first));
  const auto month = number_in(text.substr(first + 1, second - first - 1));
  const auto year = year_in(text.substr(second + 1));
  if (!day || !month || !year) {
    return std::nullopt;
  }
  const Date date = *year / std::chrono::month(*month) / std::chrono::day(*day);
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<DateRange> one_date(std::string_view text) {
  if (const auto year = year_in(text)) {
    return DateRange{*year / 1 / 1, *year / 12 / 31};
  }
  if (text.size() == 7) {
    return month_range(text);
  }
  const auto date = text.size() == 10 && text[4] == '-' ? parse_iso_date(text)
                                                        : dutch_date(text);
  if (!date) {
    return std::nullopt;
  }
  return DateRange{date, date};
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    return one_date(text);
  }
  const std::string_view begin = text.substr(0, dots);
  const std::string_view end = text.substr(dots + 2);
  const auto from = one_date(begin);
  const auto to = one_date(end);
  const bool read = (from || begin.empty()) && (to || end.empty());
  if (!read || (!from && !to)) {
    return std::nullopt;
  }
  DateRange range;
  range.from = from ? from->from : std::nullopt;
  range.to = to ? to->to : std::nullopt;
  return range;
}

std::string text_of(const DateRange& range) {
  std::string from = range.from ? iso_text(*range.from) : "";
  if (range.from && range.from == range.to) {
    return from;
  }
  return from + ".." + (range.to ? iso_text(*range.to) : "");
}

}  // namespace kamerzoek
