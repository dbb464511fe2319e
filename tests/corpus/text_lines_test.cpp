#include "corpus/text_lines.h"

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

std::vector<std::string> texts_of(const std::vector<TextLine>& lines) {
  std::vector<std::string> texts;
  for (const TextLine& line : lines) {
    texts.push_back(line.text);
  }
  return texts;
}

std::vector<unsigned> pages_of(std::string_view text) {
  std::vector<TextLine> lines = split_lines(text);
  number_pages(lines, text);
  std::vector<unsigned> pages;
  for (const TextLine& line : lines) {
    pages.push_back(line.page);
  }
  return pages;
}

}  // namespace

TEST_CASE("lines end at every kind of line end and page end", "[corpus]") {
  const auto lines = split_lines("een\ntwee\r\ndrie\rvier\fvijf\u2028zes");
  CHECK(texts_of(lines) ==
        std::vector<std::string>{"een", "twee", "drie", "vier", "vijf", "zes"});
}

TEST_CASE("ligatures and blanks of other widths are made plain", "[corpus]") {
  const auto lines =
      split_lines("28\u00A0676 e\uFB03ci\u00ADent\u200B\nuit\u00AD\nwisseling");
  CHECK(texts_of(lines) ==
        std::vector<std::string>{"28 676 efficient", "uit\u00AD", "wisseling"});
}

TEST_CASE("a line knows whether a blank line stands above it", "[corpus]") {
  const auto lines = split_lines("een\ntwee\n \t\ndrie\fvier\n\n\fvijf");
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].after_blank);
  CHECK_FALSE(lines[1].after_blank);
  CHECK(lines[2].after_blank);
  CHECK_FALSE(lines[3].after_blank);
  CHECK(lines[4].after_blank);
}

TEST_CASE("form feeds count pages, blank ones too", "[corpus]") {
  CHECK(pages_of("een\ftwee\f\fvier\n") == std::vector<unsigned>{1, 2, 4});
  CHECK(pages_of("een\ntwee\n\f") == std::vector<unsigned>{1, 1});
  CHECK(pages_of("een\ntwee\n") == std::vector<unsigned>{0, 0});
}

TEST_CASE("one blank before a line begins a page", "[corpus]") {
  const std::string page = "a\nb\nc\nd\ne\nf\ng\n";
  CHECK(pages_of(page + " a\nb\nc\nd\ne\nf\n a\nb\nc\nd\ne\nf\n") ==
        std::vector<unsigned>{1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3,
                              3, 3});
}

TEST_CASE("indented lines begin no page", "[corpus]") {
  // A list that hangs by one blank, and text indented in other ways.
  const auto text =
      GENERATE(as<std::string>{},
               "- a\n b\n- c\n d\n- e\n f\n- g\n h\n- i\n j\n- k\n l\n",
               "a\n   b\n  c\n   d\n e\n   f\n   g\n   h\n   i\n   j\n   k\n");
  for (const unsigned page : pages_of(text)) {
    CHECK(page == 0);
  }
}

TEST_CASE("tidying makes blanks single and parts month and year", "[corpus]") {
  std::vector<TextLine> lines = split_lines(
      "24 MAART2021\nGroningen   28.000    4.900\nA4  najaar2023 mei2 x2021");
  tidy_lines(lines);
  CHECK(texts_of(lines) ==
        std::vector<std::string>{"24 MAART 2021", "Groningen 28.000 4.900",
                                 "A4 najaar 2023 mei2 x2021"});
  CHECK(lines[1].gaps == 2);
}

TEST_CASE("text with a paragraph on each line has no wrap width", "[corpus]") {
  CHECK(wrap_width(split_lines(std::string(80, 'a') + "\n" +
                               std::string(70, 'b'))) == 80);
  CHECK(wrap_width(split_lines(std::string(500, 'a'))) == 0);
  CHECK(wrap_width({}) == 0);
}

TEST_CASE("no more lines are split off than the limit and one", "[corpus]") {
  std::string text;
  for (std::size_t i = 0; i < max_lines + 10; ++i) {
    text += "a\n";
  }
  CHECK(split_lines(text).size() == max_lines + 1);
}

}  // namespace kamerzoek
