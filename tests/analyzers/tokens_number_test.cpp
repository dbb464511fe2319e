#include "analyzers/tokens_number.h"

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("the marks of a number are made plain", "[analyzers]") {
  struct Case {
    const char* written;
    const char* dutch;
    const char* english;
  };
  const auto row = GENERATE(values<Case>({
      {"1000", "1000", "1000"},
      {"1.000", "1000", "1,000"},
      {"1,000", "1,000", "1000"},
      {"1.000,50", "1000,50", "1.000,50"},
      {"1,000.50", "1,000.50", "1000,50"},
      {"12.345.678", "12345678", "12.345.678"},
      {"12.30", "12.30", "12,30"},
      {"3.2.1", "3.2.1", "3.2.1"},
      {"0.500", "0.500", "0,500"},
      {"1234.567", "1234.567", "1234,567"},
  }));
  REQUIRE(is_number(row.written));
  CHECK(plain_number(row.written, Language::dutch) == row.dutch);
  CHECK(plain_number(row.written, Language::english) == row.english);
}

TEST_CASE("a number begins and ends with a digit", "[analyzers]") {
  for (const char* none : {"", ".", "1.", ",5", "1a", "a1", "1-2"}) {
    CHECK_FALSE(is_number(none));
  }
  CHECK(whole_part("1000,50") == "1000");
  CHECK(whole_part("1000") == "1000");
}

}  // namespace kamerzoek
