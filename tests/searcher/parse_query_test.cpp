#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/error.h"
#include "searcher/query.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

struct Case {
  std::string_view typed;
  std::string_view printed;  // The tree, in its own language.
  std::size_t warnings = 0;
};

}  // namespace

TEST_CASE("a query is read as it was meant", "[searcher]") {
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"   ", ""},
      {"Sahel", "Sahel"},
      {"klimaat china", "klimaat china"},
      {"klimaat  \t china\n", "klimaat china"},
      {"\"ministers van Defensie\"", "\"ministers van Defensie\""},
      {"klimaat AND china", "klimaat AND china"},
      {"klimaat EN china OF rusland", "(klimaat AND china) OR rusland"},
      // In small letters these are words, as people type them.
      {"klimaat en china", "klimaat en china"},
      {"brood of wijn", "brood of wijn"},
      {"klimaat china AND sahel", "(klimaat china) AND sahel"},
      {"a OR b AND c", "a OR (b AND c)"},
      {"(a OR b) AND c", "(a OR b) AND c"},
      {"a AND (b AND (c))", "a AND b AND c"},
      {"((a b) c)", "a b c"},
      {"china -rusland", "china -rusland"},
      {"china NOT rusland sahel", "(china sahel) -rusland"},
      {"china NIET (rusland OF oekraïne)", "china -(rusland OR oekraïne)"},
      {"china AND NOT rusland", "china -rusland"},
      {"-rusland", "* -rusland"},
      {"-\"ministers van Defensie\"", "* -\"ministers van Defensie\""},
      {"a -b -c", "a -b -c"},
      {"+china rusland", "+china rusland"},
      {"+a +b c", "+(a AND b) c"},
      {"+a", "a"},
      {"*", "*"},
      {"* AND a", "a"},
      {"minister(s) lid(staten)", "minister(s) lid(staten)"},
      {"non-proliferatie F-35 CO2", "non-proliferatie F-35 CO2"},
      {"foto's 's-Hertogenbosch", "foto's 's-Hertogenbosch"},
  }));
  CAPTURE(c.typed);
  const ParsedQuery parsed = parse_query(c.typed);
  CHECK(print(parsed.query) == c.printed);
  CHECK(parsed.warnings.size() == c.warnings);
}

TEST_CASE("a field is asked for by its English or Dutch name", "[searcher]") {
  const auto c = GENERATE(values<Case>({
      {"titel:\"geannoteerde agenda\"", "title:\"geannoteerde agenda\""},
      {"Kop:Sahel", "heading:Sahel"},
      {"kop:(sahel irak)", "heading:sahel AND heading:irak"},
      {"tekst:sahel", "sahel"},
      {"dossier:28676", "dossier:28676"},
      {"dossier:\"28 676\"", "dossier:28676"},
      {"dossier:28 676", "dossier:28676"},
      {"dossier:36600 VII begroting", "begroting AND dossier:36600-VII"},
      {"dossier:28 676, nr.", "nr. AND dossier:28676"},
      {"jaar:2021", "year:2021"},
      {"jaar:2019..2020", "date:2019-01-01..2020-12-31"},
      {"datum:2020-01-01..2021-06-30", "date:2020-01-01..2021-06-30"},
      {"datum:2020..", "date:2020-01-01.."},
      {"datum:..2021-02", "date:..2021-02-28"},
      {"datum:2021-03", "date:2021-03-01..2021-03-31"},
      {"datum:19-03-2021", "date:2021-03-19"},
      {"soort:brief", "kind:brief"},
      {"soort:\"nota naar aanleiding van het verslag\"",
       "kind:\"nota naar aanleiding van het verslag\""},
      {"rol:voetnoot", "role:footnote"},
      {"taal:Engels", "language:en"},
      {"kamer:EK", "chamber:\"eerste kamer\""},
      // What is asked of a field narrows down what stands beside it.
      {"china dossier:28676", "china AND dossier:28676"},
      {"dossier:28676 china sahel", "(china sahel) AND dossier:28676"},
      {"china (soort:brief OR soort:motie)",
       "china AND (kind:brief OR kind:motie)"},
      {"china soort:brief soort:motie jaar:2021",
       "china AND (kind:brief OR kind:motie) AND year:2021"},
      {"china -soort:motie", "china -kind:motie"},
      {"(-soort:motie) china", "china -kind:motie"},
      {"dossier:28676 AND dossier:33694", "dossier:28676 AND dossier:33694"},
      {"titel:agenda afzender:blok", "title:agenda AND sender:blok"},
  }));
  CAPTURE(c.typed);
  const ParsedQuery parsed = parse_query(c.typed);
  CHECK(print(parsed.query) == c.printed);
  CHECK(parsed.warnings.empty());
}

TEST_CASE("whatever people paste is understood, with a warning", "[searcher]") {
  const auto c = GENERATE(values<Case>({
      {"\"ministers van Defensie", "\"ministers van Defensie\"", 1},
      {"5\" scherm", "5 scherm", 1},
      {"\"\" sahel", "sahel", 1},
      {"(china OR rusland", "china OR rusland", 1},
      {"china) rusland", "china rusland", 1},
      {"()", "", 0},
      {")(", "", 2},
      {"-", "", 1},
      {"china - rusland", "china rusland", 1},
      {"AND", "text:AND", 1},
      {"NIET", "text:NIET", 1},
      {"AND china", "china", 1},
      {"china OR", "china", 1},
      {"china AND OR rusland", "china OR rusland", 1},
      {"--format jsonl", "jsonl -format", 0},
      {"china AND -", "china", 2},
      {"NOT NOT a", "* -a", 0},
      {"https://www.tweedekamer.nl/x?id=1", "https://www.tweedekamer.nl/x?id=1",
       0},
      {"https://zoek.officielebekendmakingen.nl/kst-28676-356.html",
       "letter:kst-28676-356 OR "
       "\"https://zoek.officielebekendmakingen.nl/kst-28676-356.html\"",
       1},
      {"titel:", "titel", 1},
      {"Titel: \"agenda\"", "Titel \"agenda\"", 1},
      {"datum:gisteren", "\"gisteren\"", 1},
      {"datum:2021..2020", "date:2020-01-01..2021-12-31", 1},
      {"rol:koning", "role:koning", 1},
      {"dossier:abc", "dossier:abc", 1},
      {"klimaat & energie", "klimaat energie", 1},
      {"wa*", "wa", 1},
      {"*beheersing", "*beheersing", 1},
      {"NAVO-top*", "NAVO-top", 1},
      {"\"massa wapen*\"", "\"massa wapen*\"", 1},
      {"soort:brie*", "kind:brie", 1},
      {"NEAR/5", "text:NEAR/5", 1},
      {"NEAR/5 b", "b", 1},
      {"a NEAR/5", "a", 1},
      {"a NEAR/5 AND b", "a AND b", 1},
      {"a NEAR/500 b", "a NEAR/100 b", 1},
      {"a NEAR/0 b", "a NEAR/1 b", 1},
      {"a NEAR/5 soort:brief", "a AND kind:brief", 1},
      {"a NEAR/5 (b AND c)", "a AND b AND c", 1},
      {"a NEAR/x b", "a NEAR/x b", 0},
      {"~ a", "a", 1},
      // Curly quotes and no-break spaces.
      {"“ministers van Defensie” «op\xC2\xA0reis»",
       "\"ministers van Defensie\" \"op reis\"", 0},
      {"sahel\xFF irak", "sahel irak", 1},
      {std::string_view("sahel\0irak", 10), "sahel irak", 0},
      // A title in capitals is no formula; two acronyms are.
      {"GEANNOTEERDE AGENDA NAVO 23 EN 24 MAART",
       "GEANNOTEERDE AGENDA NAVO 23 text:EN 24 MAART", 1},
      {"NAVO EN EU", "NAVO AND EU", 0},
  }));
  CAPTURE(c.typed);
  const ParsedQuery parsed = parse_query(c.typed);
  CHECK(print(parsed.query) == c.printed);
  CHECK(parsed.warnings.size() == c.warnings);
}

TEST_CASE("places, beginnings and words as written can be asked for",
          "[searcher]") {
  const auto c = GENERATE(values<Case>({
      {"wapen*", "wapen*"},
      {"titel:wapen* china", "china AND title:wapen*"},
      {"wapen* -wapenstilstand", "wapen* -wapenstilstand"},
      {"één*", "één*"},
      {"~wapens", "\"wapens\""},
      {"kop:~wapens", "heading:\"wapens\""},
      {"~\"van wapens\"", "\"van wapens\""},
      {"a NEAR/5 b", "a NEAR/5 b"},
      {"a NEAR b ADJ c", "(a NEAR/10 b) AND (b ADJ/1 c)"},
      {"a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
      {"a NEAR/2 b c", "(a NEAR/2 b) c"},
      {"(a OF b) ADJ/2 wapen* -c", "((a OR b) ADJ/2 wapen*) -c"},
      {"\"a b\" NEAR/3 c", "\"a b\" NEAR/3 c"},
      {"kop:(a NEAR/3 b)", "heading:a NEAR/3 heading:b"},
      {"a near/5 b", "a near/5 b"},
      {"thema:china", "theme:china"},
      {"theme:Midden-Oosten handel", "handel AND theme:Midden-Oosten"},
      {"thema:\"rusland en belarus\"", "theme:\"rusland en belarus\""},
  }));
  CAPTURE(c.typed);
  const ParsedQuery parsed = parse_query(c.typed);
  CHECK(print(parsed.query) == c.printed);
  CHECK(parsed.warnings.empty());
}

TEST_CASE("the name of a letter finds the letter, and its mentions",
          "[searcher]") {
  const auto c = GENERATE(values<Case>({
      {"kst-28676-356", "letter:kst-28676-356 OR \"kst-28676-356\"", 1},
      {"28 676, nr. 356", "letter:kst-28676-356 OR \"28 676, nr. 356\"", 1},
      {"2021D10801", "letter:2021D10801 OR \"2021D10801\"", 1},
      {"Sahel kst-28676-356",
       "Sahel (letter:kst-28676-356 OR \"kst-28676-356\")", 1},
  }));
  CAPTURE(c.typed);
  const ParsedQuery parsed = parse_query(c.typed);
  CHECK(print(parsed.query) == c.printed);
  CHECK(parsed.warnings.size() == c.warnings);
}

TEST_CASE("a warning tells its column in characters", "[searcher]") {
  CHECK(parse_query("“één” (twee").warnings ==
        std::vector<QueryWarning>{
            {7, "nothing closes this bracket; it is read to the end"}});
  CHECK(parse_query("één OR").warnings ==
        std::vector<QueryWarning>{
            {5, "'OR' has nothing behind it and is left out"}});
}

TEST_CASE("the tree of a query is a plain value", "[searcher]") {
  using namespace std::chrono;
  Query dates;
  dates.op = Query::Op::dates;
  dates.field = FieldId::date;
  dates.from = 2020y / 1 / 1;
  Query word;
  word.op = Query::Op::word;
  word.text = "Klimaatverandering";
  Query both;
  both.op = Query::Op::all;
  both.operands = {word, dates};
  CHECK(parse_query("datum:2020.. Klimaatverandering").query == both);
}

TEST_CASE("a query larger than its bounds is refused by name", "[searcher]") {
  struct Refused {
    std::string typed;
    std::string what;
  };
  std::string words;
  for (int i = 0; i < 300; ++i) {
    words += "a ";
  }
  const std::vector<Refused> refused = {
      {std::string(9000, 'a'), "the query has more than 8192 bytes"},
      {words, "the query has more than 256 words"},
      {'"' + words + '"', "the query has more than 256 words"},
      {std::string(40, '('),
       "the query has more than 32 brackets within each other"},
      {std::string(33, '(') + "a" + std::string(33, ')'),
       "the query has more than 32 brackets within each other"},
  };
  for (const Refused& query : refused) {
    CHECK_THROWS_WITH(parse_query(query.typed), query.what);
  }
}

}  // namespace kamerzoek
