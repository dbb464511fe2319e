#include "corpus/date.h"

#include <string>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

std::string text_of(std::optional<Date> date) {
  return date ? iso_text(*date) : "none";
}

struct Case {
  std::string text;
  std::string date;
};

}  // namespace

TEST_CASE("an ISO date is read from the start of its text", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"2021-03-19", "2021-03-19"},
      {"2021-03-19T10:00:00+01:00", "2021-03-19"},
      {"1800-01-01", "1800-01-01"},
      {"2199-12-31", "2199-12-31"},
      {"2024-02-29", "2024-02-29"},
      {"2023-02-29", "none"},
      {"1799-12-31", "none"},
      {"2200-01-01", "none"},
      {"2021-3-19", "none"},
      {"2021-13-01", "none"},
      {"2021-00-00", "none"},
      {"2021-03-199", "none"},
      {"02021-03-19", "none"},
      {" 2021-03-19", "none"},
      {"2021-03", "none"},
      {"", "none"},
  }));
  INFO(c.text);
  CHECK(text_of(parse_iso_date(c.text)) == c.date);
}

TEST_CASE("the first Dutch date of a text is found", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"Den Haag, 19 maart 2021", "2021-03-19"},
      {"Voorgesteld 21 MEI 2025", "2025-05-21"},
      {"Voorgesteld 3december 2024", "2024-12-03"},  // As one source has it.
      {"1 mrt. 2021", "2021-03-01"},
      {"op 1 sept. 2021", "2021-09-01"},
      {"op 2 okt 1999.", "1999-10-02"},
      {"19-03-2021", "2021-03-19"},
      {"19/3/2021", "2021-03-19"},
      {"19.03.2021", "2021-03-19"},
      {"7\u00A0juli\u202F2023", "2023-07-07"},
      {"24 juni 202214", "2022-06-24"},  // A footnote mark at the year.
      {"30 februari 2021 en 1 april 2022", "2022-04-01"},
      {"12 juni 2020, ontvangen 15 juni 2020", "2020-06-12"},
      {"artikel 12 meisjes 2021", "none"},
      {"2021", "none"},
      {"121 maart 2021", "none"},
      {"12 maart 20211234", "none"},
      {"31 december 1799", "none"},
      {"bij 5 mei", "none"},
      {"", "none"},
  }));
  INFO(c.text);
  CHECK(text_of(find_dutch_date(c.text)) == c.date);
}

TEST_CASE("a long text without a date is read in one pass", "[corpus]") {
  const std::string digits(2'000'000, '1');
  CHECK_FALSE(find_dutch_date(digits));
  std::string days;
  for (int i = 0; i < 50'000; ++i) {
    days += "1 1-1 ";
  }
  CHECK_FALSE(find_dutch_date(days));
}

}  // namespace kamerzoek
