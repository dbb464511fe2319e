#include "corpus/hocr.h"

#include <string>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

std::string word(const std::string& box, const std::string& text,
                 int confidence = 95) {
  return "<span class='ocrx_word' title='bbox " + box + "; x_wconf " +
         std::to_string(confidence) + "'>" + text + "</span>\n";
}

std::string line(const std::string& box, const std::string& words,
                 const std::string& more = "baseline 0 -10; x_size 40") {
  return "<span class='ocr_line' title=\"bbox " + box + "; " + more +
         "; x_descenders 10\">" + words + "</span>";
}

std::string page(const std::string& lines) {
  return "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C\">"
         "<html><body><div class='ocr_page'><div class='ocr_carea'>"
         "<p class='ocr_par'>" +
         lines + "</p></div></div></body></html>";
}

/// At 72 dots per inch, where a dot is a point.
std::vector<PdfWord> words_of(const std::string& lines) {
  return read_hocr(page(lines), 72).value().words;
}

}  // namespace

TEST_CASE("words of hOCR stand in points where they were seen", "[corpus]") {
  const std::string one =
      line("300 100 900 140", word("300 105 420 130", "De") +
                                  word("450 105 900 140", "Sahel &amp; co"));
  const auto words = read_hocr(page(one), 144).value().words;
  REQUIRE(words.size() == 2);
  CHECK(words[0].text == "De");
  CHECK(words[0].box == PdfBox{150, 50, 210, 70});
  CHECK(words[0].before_blank);
  CHECK(words[1].text == "Sahel&co");
  CHECK(words[1].box.left == 225);
}

TEST_CASE("a line that was scanned askew is straight", "[corpus]") {
  const auto words = words_of(
      line("0 100 1000 160",
           word("0 100 50 130", "voor") + word("900 120 1000 160", "g"),
           "baseline 0.02 -30; x_size 40"));
  REQUIRE(words.size() == 2);
  CHECK(words[0].box.top == words[1].box.top);
  CHECK(words[0].box.bottom == 150);
}

TEST_CASE("lines of about one height have one size", "[corpus]") {
  const std::string text = word("0 0 400 40", "ongeveer-even-hoog");
  const auto words =
      words_of(line("0 0 400 40", text) +
               line("0 50 400 90", text, "baseline 0 -10; x_size 43") +
               line("0 100 400 140", text, "baseline 0 -10; x_size 38") +
               line("0 150 400 250", word("0 150 400 250", "Kop"),
                    "baseline 0 -10; x_size 80"));
  REQUIRE(words.size() == 4);
  CHECK(words[1].size == words[0].size);
  CHECK(words[2].size == words[0].size);
  CHECK(words[3].size > 1.8 * words[0].size);
}

TEST_CASE("a raised number is a mark, one on the line is none", "[corpus]") {
  const auto words =
      words_of(line("0 100 400 140", word("0 105 200 130", "verdrag") +
                                         word("202 100 212 115", "12") +
                                         word("230 105 260 130", "2021")));
  REQUIRE(words.size() == 3);
  CHECK(words[1].size < 0.6 * words[0].size);
  CHECK(words[1].box.bottom == 115);
  CHECK(words[2].size == words[0].size);
}

TEST_CASE("what OCR makes of dirt is left out", "[corpus]") {
  const auto words = words_of(
      line("0 100 400 140",
           word("0 105 20 130", "|", 30) + word("30 105 90 130", "-", 25) +
               word("100 105 190 130", "Raad", 60) +
               word("200 105 200 130", "niets") + word("210 105 220 130", "")));
  REQUIRE(words.size() == 2);
  CHECK(words[0].text == "-");
  CHECK(words[1].text == "Raad");
}

TEST_CASE("a line of which OCR is not sure is not read, a name in one is",
          "[corpus]") {
  const auto seen =
      read_hocr(page(line("0 100 400 140", word("0 105 90 130", "LEL", 34) +
                                               word("95 105 99 130", "x", 10)) +
                     line("0 150 400 190",
                          word("0 155 190 180", "Geachte", 95) +
                              word("200 155 300 180", "Heutink", 0))),
                72)
          .value();
  CHECK(seen.unread == std::vector<std::string>{"LEL x"});
  REQUIRE(seen.words.size() == 2);
  CHECK(seen.words[1].text == "Heutink");
}

TEST_CASE("turned lines have turned words", "[corpus]") {
  const auto words = words_of(line("0 0 40 400", word("0 0 40 400", "rand"),
                                   "textangle 90; x_size 40"));
  REQUIRE(words.size() == 1);
  CHECK(words[0].turned);
}

TEST_CASE("what is no hOCR gives nothing, and an empty page no words",
          "[corpus]") {
  CHECK_FALSE(read_hocr("", 300));
  CHECK_FALSE(read_hocr("Empty page!!", 300));
  CHECK_FALSE(read_hocr("<html><body>", 300));
  CHECK(read_hocr(page(""), 300).value() == SeenPage{});
  CHECK(words_of("<span class='ocr_line'></span>").empty());
  CHECK(words_of("<span class='ocr_line' title='bbox 1 1 9e99 nan'>" +
                 word("1 1 -4 inf", "x") + "</span>")
            .empty());
}

}  // namespace kamerzoek
