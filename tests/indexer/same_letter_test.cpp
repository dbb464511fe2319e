#include "indexer/same_letter.h"

#include <chrono>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using namespace std::chrono_literals;

Letter letter_from(std::string id, std::string format, std::string body = "") {
  Letter letter;
  letter.id = std::move(id);
  letter.body_hash = std::move(body);
  letter.source.format = std::move(format);
  letter.source.content_hash = letter.id + letter.source.format;
  letter.source.path = "/" + letter.source.content_hash;
  return letter;
}

}  // namespace

TEST_CASE("one body under two names is one letter, unless both are official",
          "[indexer]") {
  struct Case {
    std::string one;
    std::string other;
    bool same;
  };
  const auto c = GENERATE(values<Case>({
      {"kst-1-2", "brief", true},
      {"brief", "andere-brief", true},
      {"kst-1-2", "2021D10801", true},
      {"kst-1-2", "000997f1-f677-4f1a-9be2-7f0faf8479a7", true},
      {"kst-1-2", "kst-1-3", false},
      {"kst-1-2", "blg-1234", false},
      {"2021D10801", "2021D10802", false},
  }));
  CAPTURE(c.one, c.other);
  const Letter first = letter_from(c.one, "text", "hash");
  const Letter second = letter_from(c.other, "PDF", "hash");
  CHECK(is_same_letter(first, second) == c.same);
  CHECK(is_same_letter(second, first) == c.same);
  CHECK_FALSE(is_same_letter(first, letter_from(c.other, "PDF", "ander")));
  CHECK_FALSE(
      is_same_letter(letter_from(c.one, "text"), letter_from(c.other, "PDF")));
}

TEST_CASE("letters of two days are two, however alike", "[indexer]") {
  Letter one = letter_from("a", "text", "hash");
  Letter other = letter_from("b", "text", "hash");
  one.date = 2021y / 3 / 19;
  CHECK(is_same_letter(one, other));
  other.date = 2021y / 3 / 20;
  CHECK_FALSE(is_same_letter(one, other));
}

TEST_CASE("one official id is one letter, one file name is not", "[indexer]") {
  CHECK(is_same_letter(letter_from("kst-36600-XV-4", "text"),
                       letter_from("kst-36600-xv-4", "PDF")));
  CHECK_FALSE(is_same_letter(letter_from("brief", "text"),
                             letter_from("brief", "PDF")));
}

TEST_CASE(
    "XML wins over HTML and Word, these over PDF, PDF over text, text over OCR",
    "[indexer]") {
  const std::vector<std::string> formats = {
      "PDF by OCR",          "text",        "PDF with pages without text",
      "PDF, in part by OCR", "PDF",         "DOCX",
      "official HTML",       "official XML"};
  for (std::size_t i = 1; i < formats.size(); ++i) {
    CAPTURE(formats[i]);
    const Letter better = letter_from("kst-1-2", formats[i]);
    const Letter worse = letter_from("kst-1-2", formats[i - 1]);
    CHECK(is_better(better, worse));
    CHECK_FALSE(is_better(worse, better));
    CHECK_FALSE(is_better(better, better));
  }
  CHECK(is_better(letter_from("kst-1-2", "text"),
                  letter_from("brief", "official XML")));
}

TEST_CASE("a copy keeps the names that its letter does not have", "[indexer]") {
  Letter copy = letter_from("brief", "text");
  copy.aliases = {"2021D10801", "KST-1-2", "blg-7"};
  Letter kept = letter_from("kst-1-2", "PDF");
  kept.aliases = {"blg-7"};
  CHECK(copy_of(copy, kept) ==
        Copy{copy.source, "kst-1-2", {"brief", "2021D10801"}});
}

}  // namespace kamerzoek
