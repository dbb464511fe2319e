#include "tools/terminal_text.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

struct Case {
  std::string text;
  std::string shown;
};

struct Wrapped {
  std::string text;
  std::size_t columns;
  std::vector<std::string> lines;
};

std::vector<std::string> lines_in(const std::string& text,
                                  std::size_t columns) {
  std::vector<std::string> lines;
  for (const Span& line : lines_of(text, columns)) {
    lines.push_back(text.substr(line.begin, line.size()));
  }
  return lines;
}

}  // namespace

TEST_CASE("nothing that a terminal obeys is printable", "[tools]") {
  const auto [text, shown] = GENERATE(values<Case>({
      {"één klimaat", "één klimaat"},
      {"\x1b[2Jweg", "\uFFFD[2Jweg"},
      {"\x1b]0;titel\x07", "\uFFFD]0;titel\uFFFD"},
      {"een\ttwee\r\ndrie", "een twee  drie"},
      {std::string("a\0b", 3), "a\uFFFDb"},
      {"a\x7f"
       "b",
       "a\uFFFDb"},
      {"\xC2\x9B"
       "31m",
       "\uFFFD31m"},  // CSI as one character
      {"\xE2\x80\xAE"
       "gpj",
       "\uFFFDgpj"},                                   // right-to-left override
      {"\xE2\x81\xA6x\xE2\x81\xA9", "\uFFFDx\uFFFD"},  // isolates
      {"\xE2\x80\xA8", " "},                           // line separator
      {"\xFF\xC3", "\uFFFD\uFFFD"},                    // no UTF-8
      {"af\xC2\xAD"
       "breken",
       "af\xC2\xAD"
       "breken"},  // soft hyphen
      {"", ""},
  }));
  CHECK(printable(text) == shown);
}

TEST_CASE("marks take no column and wide characters take two", "[tools]") {
  CHECK(columns_of("klimaat") == 7);
  CHECK(columns_of("één") == 3);
  CHECK(columns_of("e\xCC\x81\xC2\xADn") == 2);
  CHECK(columns_of("中国") == 4);
}

TEST_CASE("lines are broken at blanks and never in a word", "[tools]") {
  const auto [text, columns, lines] = GENERATE(values<Wrapped>({
      {"de Sahel is groot", 9, {"de Sahel", "is groot"}},
      {"de Sahel", 8, {"de Sahel"}},
      {"de klimaatverandering nu", 5, {"de", "klimaatverandering", "nu"}},
      {"  een   twee ", 40, {"een   twee"}},
      {"één één één", 7, {"één één", "één"}},
      {"de Sahel is groot", 0, {"de Sahel is groot"}},
      {"", 40, {}},
      {"   ", 40, {}},
  }));
  CHECK(lines_in(text, columns) == lines);
}

}  // namespace kamerzoek
