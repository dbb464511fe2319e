#include "corpus/date.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

constexpr int first_year = 1800;
constexpr int last_year = 2199;

// Longer names first: "mei" is whole, but "jan" also begins "januari".
constexpr std::array month_names = {
    std::pair{std::string_view("januari"), 1U},
    std::pair{std::string_view("februari"), 2U},
    std::pair{std::string_view("maart"), 3U},
    std::pair{std::string_view("april"), 4U},
    std::pair{std::string_view("mei"), 5U},
    std::pair{std::string_view("juni"), 6U},
    std::pair{std::string_view("juli"), 7U},
    std::pair{std::string_view("augustus"), 8U},
    std::pair{std::string_view("september"), 9U},
    std::pair{std::string_view("oktober"), 10U},
    std::pair{std::string_view("november"), 11U},
    std::pair{std::string_view("december"), 12U},
    std::pair{std::string_view("jan"), 1U},
    std::pair{std::string_view("feb"), 2U},
    std::pair{std::string_view("febr"), 2U},
    std::pair{std::string_view("mrt"), 3U},
    std::pair{std::string_view("apr"), 4U},
    std::pair{std::string_view("jun"), 6U},
    std::pair{std::string_view("jul"), 7U},
    std::pair{std::string_view("aug"), 8U},
    std::pair{std::string_view("sept"), 9U},
    std::pair{std::string_view("sep"), 9U},
    std::pair{std::string_view("okt"), 10U},
    std::pair{std::string_view("nov"), 11U},
    std::pair{std::string_view("dec"), 12U},
};

std::optional<Date> date_of(unsigned year, unsigned month, unsigned day) {
  const Date date{std::chrono::year(static_cast<int>(year)),
                  std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok() || date.year() < std::chrono::year(first_year) ||
      date.year() > std::chrono::year(last_year)) {
    return std::nullopt;
  }
  return date;
}

std::optional<unsigned> month_at(TextCursor& cursor) {
  for (const auto& [name, month] : month_names) {
    TextCursor after = cursor;
    if (!after.skip(name) || is_alpha(after.peek())) {
      continue;
    }
    after.skip('.');
    cursor = after;
    return month;
  }
  return std::nullopt;
}

// In text taken from a PDF, the mark of a footnote sticks to the year:
// "24 juni 202214". Two digits more are such a mark.
std::string_view year_at(TextCursor& cursor) {
  return cursor.digits(4, 6).substr(0, 4);
}

std::optional<Date> date_in_words(TextCursor cursor, unsigned day) {
  cursor.skip_blanks();
  const std::optional<unsigned> month = month_at(cursor);
  if (!month) {
    return std::nullopt;
  }
  cursor.skip_blanks();
  const std::string_view year = year_at(cursor);
  return year.empty() ? std::nullopt : date_of(number_of(year), *month, day);
}

std::optional<Date> date_in_digits(TextCursor cursor, unsigned day) {
  const char separator = cursor.peek();
  if (separator != '-' && separator != '/' && separator != '.') {
    return std::nullopt;
  }
  cursor.skip(separator);
  const std::string_view month = cursor.digits(1, 2);
  if (month.empty() || !cursor.skip(separator)) {
    return std::nullopt;
  }
  const std::string_view year = cursor.digits(4, 4);
  if (year.empty()) {
    return std::nullopt;
  }
  return date_of(number_of(year), number_of(month), day);
}

// The date whose day is the digits from `begin` to `end`.
std::optional<Date> date_from(std::string_view text, std::size_t begin,
                              std::size_t end) {
  if (end - begin > 2) {
    return std::nullopt;
  }
  const TextCursor cursor(text, end);
  const unsigned day = number_of(text.substr(begin, end - begin));
  const auto found = date_in_words(cursor, day);
  return found ? found : date_in_digits(cursor, day);
}

}  // namespace

std::string iso_text(Date date) {
  std::array<char, 32> text{};
  std::snprintf(
      text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::optional<Date> parse_iso_date(std::string_view text) {
  TextCursor cursor(text);
  const std::string_view year = cursor.digits(4, 4);
  if (year.empty() || !cursor.skip('-')) {
    return std::nullopt;
  }
  const std::string_view month = cursor.digits(2, 2);
  if (month.empty() || !cursor.skip('-')) {
    return std::nullopt;
  }
  const std::string_view day = cursor.digits(2, 2);
  if (day.empty()) {
    return std::nullopt;
  }
  return date_of(number_of(year), number_of(month), number_of(day));
}

std::optional<Date> find_dutch_date(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end =
        std::min(text.find_first_not_of("0123456789", at), text.size());
    const auto found = date_from(text, at, end);
    if (found) {
      return found;
    }
    at = end;
  }
  return std::nullopt;
}

}  // namespace kamerzoek
