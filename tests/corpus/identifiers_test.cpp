#include "corpus/identifiers.h"

#include <cctype>
#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

struct IdCase {
  std::string id;
  StukId stuk;
};

struct MentionCase {
  std::string text;
  std::vector<std::string> mentions;  ///< "id: as written"
};

std::vector<std::string> mentions_in(const std::string& text) {
  std::vector<std::string> result;
  for (const StukMention& mention : find_stuk_mentions(text)) {
    result.push_back(mention.stuk.text() + ": " +
                     text.substr(mention.span.begin, mention.span.size()));
  }
  return result;
}

}  // namespace

TEST_CASE("every shape of a kst id is taken apart and put together again",
          "[corpus]") {
  const auto c = GENERATE(values<IdCase>({
      // 9-9, the most frequent shape.
      {"kst-28676-356", {"28676", "356", "", ""}},
      // 9-A-9: a chapter of the budget.
      {"kst-36600-VII-1", {"36600-VII", "1", "", ""}},
      {"kst-36600-XV-40", {"36600-XV", "40", "", ""}},
      {"kst-36600-A-12", {"36600-A", "12", "", ""}},
      {"kst-30300-IXB-5", {"30300-IXB", "5", "", ""}},
      // 9-A: the Eerste Kamer.
      {"kst-31929-F", {"31929", "F", "", ""}},
      {"kst-22112-AK", {"22112", "AK", "", ""}},
      {"kst-22112-LV", {"22112", "LV", "", ""}},
      // 9-9-9 and 9-9-A: a sub-dossier.
      {"kst-21501-02-2930", {"21501-02", "2930", "", ""}},
      {"kst-21501-33-428", {"21501-33", "428", "", ""}},
      {"kst-21501-32-AB", {"21501-32", "AB", "", ""}},
      // 9-9-b9: annex, reprint, erratum.
      {"kst-26643-144-b2", {"26643", "144", "b2", ""}},
      {"kst-26643-144-h1", {"26643", "144", "h1", ""}},
      {"kst-26643-144-n1", {"26643", "144", "n1", ""}},
      {"kst-26643-144-h1-b2", {"26643", "144", "h1-b2", ""}},
      // 9-A-A and 9-A-9-b9.
      {"kst-36600-VII-B", {"36600-VII", "B", "", ""}},
      {"kst-36600-VII-2-b1", {"36600-VII", "2", "b1", ""}},
      {"kst-21501-02-12-b3", {"21501-02", "12", "b3", ""}},
      {"kst-22112-AK-b1", {"22112", "AK", "b1", ""}},
      // The year of the session first.
      {"kst-20012002-28305-370a", {"28305", "370a", "", "20012002"}},
      {"kst-19992000-26855-1", {"26855", "1", "", "19992000"}},
      // No dossier at all.
      {"kst-1182542", {"", "1182542", "", ""}},
      {"kst-1268678", {"", "1268678", "", ""}},
      {"kst-1268678-b1", {"", "1268678", "b1", ""}},
      // A dossier of the house itself.
      {"kst-CLVII-B", {"CLVII", "B", "", ""}},
      {"kst-CLVII-12-b1", {"CLVII", "12", "b1", ""}},
      // A Rijkswet, and a first printing.
      {"kst-23908-R1519-103", {"23908", "R1519-103", "", ""}},
      {"kst-29293-1erdruk-b1", {"29293", "1erdruk", "b1", ""}},
      // A whole dossier.
      {"kst-28676", {"28676", "", "", ""}},
  }));
  INFO(c.id);
  const auto stuk = parse_kst_id(c.id);
  REQUIRE(stuk.has_value());
  CHECK(*stuk == c.stuk);
  CHECK(stuk->text() == c.id);
  std::string small = c.id;
  for (char& letter : small) {
    letter = static_cast<char>(std::tolower(letter));
  }
  CHECK(parse_kst_id(small) == c.stuk);
}

TEST_CASE("what is no kst id is not read as one", "[corpus]") {
  const auto id = GENERATE(values<std::string>({
      "", "kst", "kst-", "kst--", "kst-28676-", "kst--356", "28676-356",
      "blg-28676-356", "kst-abc-1", "kst-28 676-356", "kst-28676-356#p2",
      "kst-28676/356", "kst-28676-\u00E9", "kst-12345678-1",
      "kst-20012003-28305-1",  // Not two years in a row.
  }));
  INFO(id);
  CHECK_FALSE(parse_kst_id(id).has_value());
  CHECK_FALSE(parse_kst_id("kst-" + std::string(1'000'000, '1')).has_value());
}

TEST_CASE("a dossier is stored in one form", "[corpus]") {
  struct Case {
    std::string written;
    std::string stored;
  };
  const auto c = GENERATE(values<Case>({
      {"28 676", "28676"},
      {"28676", "28676"},
      {"28.676", "28676"},
      {"28\u00A0676", "28676"},
      {"28\u202F676", "28676"},
      {" 28 676 ", "28676"},
      {"36 600 VII", "36600-VII"},
      {"36600-VII", "36600-VII"},
      {"36 600-vii", "36600-VII"},
      {"36\u00A0600\u00A0VII", "36600-VII"},
      {"36 410  J", "36410-J"},
      {"36 410 XVI-", "36410-XVI"},  // So in a real letter.
      {"36 600 IIA", "36600-IIA"},
      {"21 501-02", "21501-02"},
      {"21501-02", "21501-02"},
      {"21 501\u201302", "21501-02"},
      {"23 908 (R1519)", "23908"},
      {"36321 (R 2181)", "36321"},
      {"36455-(R2188)", "36455"},
      {"CLVII", "CLVII"},
      {"", "none"},
      {"2867", "none"},
      {"286766", "none"},
      {"28 6766", "none"},
      {"2024-2025", "none"},
      {"2024/25", "none"},
      {"28 676, nr. 356", "none"},
      {"28 676,50", "none"},
      {"28 676 euro", "none"},
      {"F", "none"},
      {"dossier", "none"},
      {"28 676 (R1519", "none"},
  }));
  INFO(c.written);
  CHECK(parse_dossier(c.written).value_or("none") == c.stored);
}

TEST_CASE("mentions in running text are found as written", "[corpus]") {
  const auto c = GENERATE(values<MentionCase>({
      {"Zie 28 676, nr. 356.", {"kst-28676-356: 28 676, nr. 356"}},
      {"(Kamerstuk 28 676, nr. 356)", {"kst-28676-356: 28 676, nr. 356"}},
      {"Kamerstukken II 2024/25, 36600-VII, nr. 1",
       {"kst-36600-VII-1: 36600-VII, nr. 1"}},
      {"Kamerstukken II, 2024-2025, 36 600 VII, nr. 1",
       {"kst-36600-VII-1: 36 600 VII, nr. 1"}},
      {"36 600 VII nr 1", {"kst-36600-VII-1: 36 600 VII nr 1"}},
      {"dossier 21 501-02 en", {"kst-21501-02: 21 501-02"}},
      {"in 21 501-02.", {"kst-21501-02: 21 501-02"}},
      {"21501-02-2930 is 21 501-02, nr. 2930",
       {"kst-21501-02-2930: 21501-02-2930",
        "kst-21501-02-2930: 21 501-02, nr. 2930"}},
      {"Kamerstuk 28676-356", {"kst-28676-356: 28676-356"}},
      {"Kamerstuk 21501-02", {"kst-21501-02: 21501-02"}},
      {"Kamerstukken I 2014/15, 33802, C, p. 3", {"kst-33802-C: 33802, C"}},
      {"Kamerstukken II 1999/2000, 26 855", {"kst-26855: 26 855"}},
      {"Kamerstuk 28\u00A0676, nr.\u00A0356",
       {"kst-28676-356: 28\u00A0676, nr.\u00A0356"}},
      {"Kamerstuk\u00A028\u202F676", {"kst-28676: 28\u202F676"}},
      {"motie 28\u202F676, nr. 7", {"kst-28676-7: 28\u202F676, nr. 7"}},
      {"zie\u00A028 676, nr. 7", {"kst-28676-7: 28 676, nr. 7"}},
      {"Dossiernummer: 28676", {"kst-28676: 28676"}},
      {"Kamerstuk 23 908 (R1519), nr. 103",
       {"kst-23908-R1519-103: 23 908 (R1519), nr. 103"}},
      {"28 676, nrs. 356, 357 en 358.",
       {"kst-28676-356: 28 676, nrs. 356", "kst-28676-357: 357",
        "kst-28676-358: 358"}},
      {"28 676, nrs. 3 en 29 521, nr. 4",
       {"kst-28676-3: 28 676, nrs. 3", "kst-29521-4: 29 521, nr. 4"}},
      {"Kamerstukken 28 676 en 29 521, nr. 4; verder",
       {"kst-28676: 28 676", "kst-29521-4: 29 521, nr. 4"}},
      {"28305, nr. 370a", {"kst-28305-370a: 28305, nr. 370a"}},
      {"KAMERSTUK 28 676 NR. 12", {"kst-28676-12: 28 676 NR. 12"}},
      {"(kst-28676-356)", {"kst-28676-356: kst-28676-356"}},
      {"kst-36600-VII-1.", {"kst-36600-VII-1: kst-36600-VII-1"}},
      {"kst-1268678 28 676, nr. 3",
       {"kst-1268678: kst-1268678", "kst-28676-3: 28 676, nr. 3"}},
      {"kst-28676-356- en", {"kst-28676-356: kst-28676-356"}},
  }));
  INFO(c.text);
  CHECK(mentions_in(c.text) == c.mentions);
}

TEST_CASE("amounts, years and other numbers are no mentions", "[corpus]") {
  const auto text = GENERATE(values<std::string>({
      "er zijn 28 676 inwoners",
      "28676",
      "28.676 euro",
      "\u20AC 28 676,50",
      "van 20 000-30 000 euro",
      "van 20 000 tot 30 000",
      "28676-356",
      "128 676, nr. 3",
      "1 28 676, nr. 3",
      "28 6766, nr. 3",
      "in 2024-2025",
      "vergaderjaar 20242025",
      "Kamerstukken II 2024/25",
      "het dossier is gesloten",
      "Kamerstuk 12",
      "Kamerstuk 28 676,50",
      "dossiers, 2021",
      "kst-",
      "dekst-28676-356",
      "28 676 A verder",
      "postbus 20061, 2500 EB",
      "",
  }));
  INFO(text);
  CHECK(mentions_in(text).empty());
}

TEST_CASE("each kind of identifier is told by its shape", "[corpus]") {
  const auto kind = [](std::string_view text) { return identifier_kind(text); };
  CHECK(kind("kst-28676-356") == IdentifierKind::kamerstuk);
  CHECK(kind("blg-1007826") == IdentifierKind::annex);
  CHECK(kind("ah-tk-20202021-3235") == IdentifierKind::questions);
  CHECK(kind("ah-1271549") == IdentifierKind::questions);
  CHECK(kind("kv-tk-2022Z03223") == IdentifierKind::questions);
  CHECK(kind("h-tk-20082009-84-12") == IdentifierKind::proceedings);
  CHECK(kind("2021D10801") == IdentifierKind::document);
  CHECK(kind("2022Z03223") == IdentifierKind::zaak);
  CHECK(kind("000997F1-f677-4f1a-9be2-7f0faf8479a7") == IdentifierKind::guid);
  CHECK_FALSE(kind("2021D1080"));
  CHECK_FALSE(kind("000997f1-f677-4f1a-9be2-7f0faf8479ag"));
  CHECK_FALSE(kind("geannoteerde-agenda-navo-2021-03"));
  CHECK_FALSE(kind(""));
}

TEST_CASE("an item of a publication is told from the publication", "[corpus]") {
  CHECK(publication_of("ah-tk-20232024-1314:a2") == "ah-tk-20232024-1314");
  CHECK(publication_of("kst-28676-356:toezegging:3") == "kst-28676-356");
  CHECK(publication_of("kst-28676-356") == "kst-28676-356");
  CHECK(publication_of("https://example.org/a:b") == "https://example.org/a:b");
  CHECK(publication_of(":a2") == ":a2");
  CHECK(publication_of("").empty());
}

TEST_CASE("hostile text is searched for mentions in linear time", "[corpus]") {
  const auto piece = GENERATE(values<std::string>({
      "kst-",
      "kamerstukken ",
      "28 676, nrs. 3, ",
      "1 ",
      "d",
      "9",
      "Kamerstukken II 2024/25, ",
      "28 676 en ",
      "\u00A0",
      "\xC2",
      "kst-1-",
  }));
  std::string text;
  while (text.size() < 200'000) {
    text += piece;
  }
  CHECK(find_stuk_mentions(text).size() <= text.size());
}

}  // namespace kamerzoek
