#include "tools/csv_line.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("a table is CSV as RFC 4180 has it, and runs no formula", "[tools]") {
  struct Line {
    std::vector<std::string> cells;
    std::string text;
  };
  const auto c = GENERATE(values<Line>({
      {{"a", "b"}, "a,b\r\n"},
      {{"", ""}, ",\r\n"},
      {{"a,b", "c"}, "\"a,b\",c\r\n"},
      {{"zegt \"nee\""}, "\"zegt \"\"nee\"\"\"\r\n"},
      {{"twee\nregels"}, "\"twee\nregels\"\r\n"},
      {{"=1+1"}, "'=1+1\r\n"},
      {{"+31 70", "@x", "-x", "\tx"}, "'+31 70,'@x,'-x,'\tx\r\n"},
      {{"=a,b"}, "\"'=a,b\"\r\n"},
      {{"-1.5"}, "-1.5\r\n"},
      {{"a;b"}, "a;b\r\n"},
  }));
  CHECK(csv_line(c.cells, ',') == c.text);
}

TEST_CASE("a table may be separated by semicolons", "[tools]") {
  CHECK(csv_line({"a;b", "c,d"}, ';') == "\"a;b\";c,d\r\n");
}

}  // namespace kamerzoek
