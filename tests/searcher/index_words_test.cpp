#include "searcher/index_words.h"

#include <string>
#include <vector>

#include "indexer/open_index.h"
#include "searcher/query.h"
#include "searcher/searcher.h"
#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

struct Case {
  std::string query;
  std::vector<std::string> found;  // Of letter kst-90002-1, in any order.
};

std::vector<TestLetter> letters_of_words() {
  TestLetter letter =
      a_letter("kst-90002-1", "Brief over wapens", "2021-03-19");
  add_passage(letter, "",
              "De minister sprak gisteren met collega's over het kopen van "
              "wapens in het buitenland.");
  add_passage(letter, "Wapenbeheersing",
              "Ministers van verschillende landen zijn voor het beperken van "
              "het wapenbezit.");
  add_passage(letter, "", "Een wapenstilstand en dan de minister.");
  return {letter};
}

}  // namespace

TEST_CASE("words are found by where they stand", "[searcher]") {
  const auto c = GENERATE(values<Case>({
      // Any inflection may be near.
      {"minister NEAR/2 land", {}},
      {"minister NEAR/3 land", {"#p2"}},
      {"land NEAR/3 minister", {"#p2"}},
      {"minister ADJ/3 land", {"#p2"}},
      {"land ADJ/3 minister", {}},
      {"minister ADJ/1 sprak", {"#p1"}},
      {"minister ADJ/1 gisteren", {}},
      {"minister ADJ/2 gisteren", {"#p1"}},
      {"minister NEAR/10 wapen*", {"#p1", "#p2", "#p3"}},
      {"minister NEAR/4 wapen*", {"#p3"}},
      {"minister NEAR/5 (gisteren OF wapenstilstand)", {"#p1", "#p3"}},
      {"\"kopen van wapens\" NEAR/6 minister", {}},
      {"\"kopen van wapens\" NEAR/7 minister", {"#p1"}},
      {"wapen*", {"#p1", "#p2", "#p3"}},
      {"wapens*", {"#p1", "#p3"}},
      {"kop:wapen*", {"#p2"}},
      {"titel:wap* EN gisteren", {"#p1"}},
      {"wapenz* EN minister", {}},
      {"~ministers", {"#p2"}},
  }));
  static const TestIndex index(letters_of_words());
  CAPTURE(c.query);
  std::vector<std::string> expected;
  for (const std::string& passage : c.found) {
    expected.push_back("kst-90002-1" + passage);
  }
  CHECK_THAT(index.found(c.query), Catch::UnorderedEquals(expected));
}

TEST_CASE("a beginning of too many words is searched in part, and says so",
          "[searcher]") {
  TestLetter letter = a_letter("kst-90002-1", "Brief", "2021-03-19");
  add_passage(letter, "", "wapens wapenbezit wapenwedloop");
  add_passage(letter, "", "wapens en wapenbezit");
  add_passage(letter, "", "wapens");
  const TestIndex made({letter});
  const OpenIndex index = open_index(made.path(), dutch_analyzer());
  const Query query = parse_query("wapen*").query;

  const IndexWords two = with_index_words(query, index.passages,
                                          dutch_analyzer(), {.max_words = 2});
  CHECK(two.query.operands.size() == 2);
  CHECK(two.query.operands.front().text == "wapens");
  CHECK(two.warnings ==
        std::vector<QueryWarning>{{0,
                                   "'wapen*' stands for 3 words; only the 2 "
                                   "in most passages are searched"}});

  const IndexWords first = with_index_words(
      query, index.passages, dutch_analyzer(), {.max_looked_at = 1});
  CHECK(first.query.operands.size() == 1);
  CHECK(first.warnings ==
        std::vector<QueryWarning>{{0,
                                   "'wapen*' stands for more than 1 words; "
                                   "only the 1 in most passages are "
                                   "searched"}});

  const Searcher searcher(made.path(), dutch_analyzer());
  CHECK(searcher.search(query).warnings.empty());
  CHECK(print(searcher.search(query).query) == "wapen*");
}

TEST_CASE("a word that is nowhere is replaced by the nearest that is",
          "[searcher]") {
  struct Spelling {
    std::string typed;
    std::string meant;  // Empty: nothing to propose.
  };
  const auto c = GENERATE(values<Spelling>({
      {"Afganistan", "afghanistan"},
      {"sahle", "sahel"},
      {"veiligheidd", "veiligheid"},
      {"veilligheidd china", "veiligheid china"},
      {"afghanistan", ""},
      {"gevolg", ""},
      {"xqzv", ""},
      {"sah", ""},
      {"\"Afganistan\"", ""},
      {"sahel -afganistan", ""},
      {"+afganistan sahel", "+afghanistan sahel"},
      {"kop:afganistan", ""},
  }));
  static const TestIndex index(some_letters());
  const Searcher searcher(index.path(), dutch_analyzer());
  CAPTURE(c.typed);
  const auto meant = searcher.respelt(parse_query(c.typed).query);
  CHECK((meant ? print(*meant) : "") == c.meant);
}

}  // namespace kamerzoek
