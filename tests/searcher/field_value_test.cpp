#include "searcher/field_value.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/date_range.h"
#include "searcher/typed_text.h"
#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("a value is read as the index spells it", "[searcher]") {
  struct Case {
    FieldId field;
    std::string_view typed;
    std::string_view stored;
  };
  const std::vector<Case> cases = {
      {FieldId::dossier, "28 676", "28676"},
      {FieldId::dossier, "28676,", "28676"},
      {FieldId::dossier, "36 600  VII", "36600-VII"},
      {FieldId::dossier, "21 501-02", "21501-02"},
      {FieldId::role, "Voetnoot", "footnote"},
      {FieldId::role, "footnote", "footnote"},
      {FieldId::chamber, "EK", "eerste kamer"},
      {FieldId::language, "Nederlands", "nl"},
      {FieldId::kind, " nota van  wijziging. ", "nota van wijziging"},
      {FieldId::year, "2021", "2021"},
      {FieldId::cites, "kst-28676-356", "kst-28676-356"},
      {FieldId::cites, "KST-36600-xv-40", "kst-36600-XV-40"},
      {FieldId::cites, "28676-356", "kst-28676-356"},
      {FieldId::cites, "28 676, nr. 356", "kst-28676-356"},
      {FieldId::cites, "kst-28676", "28676"},
      {FieldId::cites, "28 676", "28676"},
      {FieldId::cites, "21501-02", "21501-02"},
      {FieldId::cites, "36 600 VII", "36600-VII"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.typed);
    const FieldValue value = field_value(c.field, c.typed);
    CHECK(value == FieldValue{std::string(c.stored), ""});
    CHECK(field_value(c.field, value.text) == value);
  }
}

TEST_CASE("a value that no passage can have says so", "[searcher]") {
  CHECK(field_value(FieldId::dossier, "abc").problem ==
        "'abc' is no dossier number such as 28676 or 36600-VII");
  CHECK(field_value(FieldId::cites, "abc").problem ==
        "'abc' is no Kamerstuk or dossier such as kst-28676-356 or 28676");
  CHECK(field_value(FieldId::year, "21").problem ==
        "'21' is no year such as 2021");
  CHECK_FALSE(field_value(FieldId::role, "koning").problem.empty());
  CHECK(field_value(FieldId::kind, " ,.").text.empty());
}

TEST_CASE("a date is a day, month, year or range", "[searcher]") {
  using namespace std::chrono;
  struct Case {
    std::string_view typed;
    std::optional<DateRange> range;
  };
  const std::vector<Case> cases = {
      {"2021", DateRange{2021y / 1 / 1, 2021y / 12 / 31}},
      {"2020-02", DateRange{2020y / 2 / 1, 2020y / 2 / 29}},
      {"2021-03-19", DateRange{2021y / 3 / 19, 2021y / 3 / 19}},
      {"9-3-2021", DateRange{2021y / 3 / 9, 2021y / 3 / 9}},
      {"2020..2021-06", DateRange{2020y / 1 / 1, 2021y / 6 / 30}},
      {"..2020", DateRange{std::nullopt, 2020y / 12 / 31}},
      {"2020-05-01..", DateRange{2020y / 5 / 1, std::nullopt}},
      {"", std::nullopt},
      {"..", std::nullopt},
      {"2021-13", std::nullopt},
      {"2021-02-30", std::nullopt},
      {"31-02-2021", std::nullopt},
      {"0021", std::nullopt},
      {"9999", std::nullopt},
      {"2021x03", std::nullopt},
      {"2020..x", std::nullopt},
      {"1-2-3-4", std::nullopt},
      {"99999999999999999999", std::nullopt},
      {"--------", std::nullopt},
  };
  for (const Case& c : cases) {
    CAPTURE(c.typed);
    CHECK(parse_date_range(c.typed) == c.range);
    if (c.range) {
      CHECK(parse_date_range(text_of(*c.range)) == c.range);
    }
  }
}

TEST_CASE("typed text keeps its characters, but for blanks and quotes",
          "[searcher]") {
  CHECK(typed_text("één „woord” «hier»").text == "één \"woord\" \"hier\"");
  CHECK(typed_text("a\xC2\xA0"
                   "b\tc\xE2\x80\xA9"
                   "d")
            .text == "a b c d");
  const TypedText broken = typed_text(
      "a\xFF\xC3"
      "b\xED\xA0\x80");
  CHECK(broken.text == "a  b   ");
  CHECK(broken.had_broken_bytes);
  CHECK_FALSE(typed_text("zo😀").had_broken_bytes);
}

}  // namespace kamerzoek
