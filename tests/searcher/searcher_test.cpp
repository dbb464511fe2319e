#include "searcher/searcher.h"

#include <string>
#include <vector>

#include "corpus/passage.h"
#include "searcher/letter_groups.h"
#include "searcher/query.h"
#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"

namespace kamerzoek {
namespace {

using Ids = std::vector<std::string>;

const TestIndex& index() {
  static const TestIndex made(some_letters());
  return made;
}

std::vector<std::string> marked_words(const Hit& hit) {
  std::vector<std::string> words;
  for (const Span& span : hit.matches) {
    words.push_back(hit.passage.text.substr(span.begin, span.size()));
  }
  return words;
}

Hits search(const std::string& query, const SearchLimits& limits = {}) {
  const Searcher searcher(index().path(), dutch_analyzer());
  return searcher.search(parse_query(query).query, limits);
}

}  // namespace

TEST_CASE("the passage under the heading comes first, then mentions",
          "[searcher]") {
  CHECK(index().found("Afghanistan") ==
        Ids{"kst-90001-1#p6", "kst-90001-2#p1", "kst-90001-1#p1"});
  // A heading alone counts for less; a title alone finds nothing.
  CHECK(index().found("China") == Ids{"kst-90001-1#p2", "kst-90001-1#p3"});
  CHECK(index().found("sahel") == Ids{"kst-90001-1#p4"});
  CHECK(index().found("stikstof").empty());
  CHECK(index().found("titel:stikstof").size() == 6);
}

TEST_CASE("a word is found in other inflections", "[searcher]") {
  CHECK(index().found("klimaatverandering") ==
        Ids{"kst-90001-1#p5", "kst-90001-2#p2"});
  CHECK(index().found("Klimaatveranderingen") ==
        Ids{"kst-90001-1#p5", "kst-90001-2#p2"});
}

TEST_CASE("a phrase is found as it is written", "[searcher]") {
  CHECK(index().found("\"ministers van Defensie\"") == Ids{"kst-90001-1#p1"});
  CHECK(index().found("\"Defensie van ministers\"").empty());
  CHECK(index().found("titel:\"overleg over de sahel\"").size() == 3);
  CHECK(index().found("titel:\"sahel over\"").empty());
  CHECK(index().found("kop:sahel") == Ids{"kst-90001-1#p4"});
}

TEST_CASE("operators, signs and brackets decide what is found", "[searcher]") {
  struct Case {
    std::string query;
    Ids found;
  };
  const std::vector<Case> cases = {
      {"afghanistan AND irak", {"kst-90001-2#p1"}},
      {"afghanistan -irak", {"kst-90001-1#p6", "kst-90001-1#p1"}},
      {"afghanistan AND NOT (irak OF missie)", {"kst-90001-1#p1"}},
      {"+irak afghanistan", {"kst-90001-2#p1"}},
      {"(sahel OR irak) AND missie", {"kst-90001-1#p4"}},
      {"migratie dossier:90001", {"kst-90001-2#p1"}},
      {"migratie dossier:36600 VII", {}},
      {"migratie soort:brief", {}},
      {"handel -soort:verslag -datum:2021", {"oude-brief#p1"}},
      {"afghanistan jaar:2021 datum:2021-04..", {"kst-90001-2#p1"}},
      {"missie afzender:jansen brief:2021d00001",
       {"kst-90001-1#p4", "kst-90001-1#p6"}},
      {"id:kst-90001-1#p4", {"kst-90001-1#p4"}},
      {"sahel AND xyzzy", {}},
      {"", {}},
      {"xyzzy", {}},
      {"– …", {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.query);
    CHECK(index().found(c.query) == c.found);
  }
}

TEST_CASE("negation alone, and a star, find all the rest in order of date",
          "[searcher]") {
  CHECK(index().found("*").size() == 10);
  CHECK(index().found("* soort:verslag") ==
        Ids{"kst-90001-2#p1", "kst-90001-2#p2", "kst-90001-2#p3"});
  CHECK(index().found("-nederland -missie -china -antwoord") ==
        Ids{"kst-90001-2#p1", "kst-90001-2#p3", "kst-90001-1#p1",
            "kst-90001-1#p5", "oude-brief#p1"});
}

TEST_CASE("stop words find passages only when there is nothing else",
          "[searcher]") {
  CHECK(index().found("de Sahel van het") == Ids{"kst-90001-1#p4"});
  CHECK(index().found("de het een").size() > 5);
}

TEST_CASE("equal scores are ordered by date, letter and number", "[searcher]") {
  TestLetter one = a_letter("b-2", "Een", "2020-01-01");
  add_passage(one, "", "Over walvissen.");
  TestLetter two = a_letter("a-10", "Een", "2020-01-01");
  add_passage(two, "", "Over walvissen.");
  TestLetter newest = a_letter("z-1", "Een", "2022-01-01");
  add_passage(newest, "", "Over walvissen.");
  TestLetter undated = a_letter("a-1", "Een", "");
  add_passage(undated, "", "Over walvissen.");
  CHECK(TestIndex({undated, one, two, newest}).found("walvis walvissen") ==
        Ids{"z-1#p1", "a-10#p1", "b-2#p1", "a-1#p1"});
  add_passage(one, "", "Over walvissen.");
  // Each has gained by the other one.
  CHECK(TestIndex({undated, one, two, newest}).found("walvis walvissen") ==
        Ids{"b-2#p1", "b-2#p2", "z-1#p1", "a-10#p1", "a-1#p1"});
}

TEST_CASE("a page of hits is part of an exact whole", "[searcher]") {
  const Hits all = search("veiligheid handel missie", {0, 100});
  CHECK(all.total == all.hits.size());
  CHECK(all.generation == 1);
  CHECK_FALSE(all.index_id.empty());
  const Hits second = search("veiligheid handel missie", {2, 2});
  CHECK(second.total == all.total);
  REQUIRE(second.hits.size() == 2);
  CHECK(second.hits[0].rank == 3);
  CHECK(second.hits[0].passage == all.hits[2].passage);
  CHECK(second.hits[1].passage == all.hits[3].passage);
  CHECK(search("veiligheid", {0, 0}).total == 4);
  CHECK(search("veiligheid", {~std::size_t{0}, ~std::size_t{0}}).hits.empty());
}

TEST_CASE("a hit knows its letter and the words to mark", "[searcher]") {
  const Hits found = search("\"een stabiel Afghanistan\" akkoorden");
  REQUIRE_FALSE(found.hits.empty());
  const Hit& hit = found.hits.front();
  CHECK(hit.rank == 1);
  CHECK(hit.score > 0);
  CHECK(hit.letter.letter.title == "Agenda van het overleg over stikstof");
  CHECK(hit.letter.letter.dossiers == Ids{"90001", "36600-VII"});
  CHECK(hit.passage.section_path == Ids{"Afghanistan"});
  CHECK(marked_words(hit) == Ids{"akkoord", "een stabiel Afghanistan"});
}

TEST_CASE("a letter that is named comes before those that mention it",
          "[searcher]") {
  TestLetter named = a_letter("kst-90001-7", "Een", "2020-01-01");
  add_passage(named, "", "Over robben.");
  add_passage(named, "", "Over vissen.");
  TestLetter other = a_letter("kst-90001-8", "Twee", "2021-01-01");
  add_passage(other, "", "Zie Kamerstuk 90 001, nr. 7. Zie Kamerstuk 1.");
  const TestIndex letters({named, other});
  CHECK(letters.found("Kamerstuk 90 001, nr. 7") ==
        Ids{"kst-90001-7#p1", "kst-90001-7#p2", "kst-90001-8#p1"});
  CHECK(letters.found("kst-90001-7 vissen") ==
        Ids{"kst-90001-7#p2", "kst-90001-7#p1", "kst-90001-8#p1"});
}

TEST_CASE("two words together count for more than one twice", "[searcher]") {
  TestLetter letter = a_letter("kst-1", "Een", "2020-01-01");
  add_passage(letter, "", "Walvissen en walvissen en nog meer walvissen hier.");
  add_passage(letter, "", "Walvissen zijn er naast enkele andere robben hier.");
  add_passage(letter, "", "Andere robben zijn er ook, en die robben slapen.");
  add_passage(letter, "", "Hier staat niets over die dieren van de zee.");
  CHECK(TestIndex({letter}).found("walvissen robben").front() == "kst-1#p2");
}

TEST_CASE("a filter beside a word that is meant lets no part of it find",
          "[searcher]") {
  TestLetter letter = a_letter("kst-90003-1", "Brief", "2021-03-19");
  add_passage(letter, "", "Een volksrepubliek, de republiek van Nederland.");
  add_passage(letter, "", "De republiek van Nederland is gezond.");
  const TestIndex index({letter});
  const Searcher searcher(index.path(), dutch_analyzer());
  const Hits found = searcher.search(
      parse_query("Nederland AND (volksrepubliek jaar:2021)").query);
  REQUIRE(found.hits.size() == 1);
  CHECK(marked_words(found.hits.front()) == Ids{"volksrepubliek", "Nederland"});
  CHECK(searcher.search(parse_query("volksrepubliek jaar:2021").query).total ==
        2);
}

TEST_CASE("a name in a title counts, a stop word of a phrase does not",
          "[searcher]") {
  TestLetter letter = a_letter("kst-90003-1", "Verslag van de WHO", "");
  add_passage(letter, "", "De WHO en een Straat van Taiwan.");
  const TestIndex index({letter});
  const auto gains = [&](const std::string& query) {
    const Searcher searcher(index.path(), dutch_analyzer());
    const Hits found = searcher.search(parse_query(query).query, {},
                                       {.explanation = Explanation::wanted});
    std::string in_title;
    for (const Gain& gain : found.hits.at(0).gains) {
      in_title += gain.what.ends_with("in title") ? gain.what + ' ' : "";
    }
    return in_title;
  };
  CHECK(gains("WHO verslag") == "who in title verslag in title ");
  CHECK(gains("\"Straat van Taiwan\"").empty());
  CHECK(gains("van") == "van in title ");
}

TEST_CASE("letters are ordered by their own score", "[searcher]") {
  TestLetter one = a_letter("een", "Een", "2022-01-01");
  add_passage(one, "", "De walvis is hier een enkele keer genoemd, terloops.");
  add_passage(one, "", "Hier gaat het over iets heel anders, zoals robben.");
  TestLetter many = a_letter("veel", "Een", "2020-01-01");
  for (int i = 0; i < 5; ++i) {
    add_passage(many, "", "De walvis is hier een enkele keer genoemd, ook nu.");
  }
  const TestIndex letters({one, many});
  const Searcher searcher(letters.path(), dutch_analyzer());
  const LetterGroups found = searcher.search_letters(
      parse_query("walvis").query, {.offset = 0, .count = 10, .hits_each = 2});
  CHECK(found.total == 2);
  REQUIRE(found.groups.size() == 2);
  CHECK(found.groups[0].letter.letter.id == "veel");
  CHECK(found.groups[0].rank == 1);
  CHECK(found.groups[0].total == 5);
  CHECK(found.groups[0].hits.size() == 2);
  CHECK(found.groups[0].score == Approx(1.4 * found.groups[0].hits[0].score));
  CHECK(found.groups[1].letter.letter.id == "een");
  CHECK(found.groups[1].score == Approx(found.groups[1].hits[0].score));
  const LetterGroups second =
      searcher.search_letters(parse_query("walvis").query, {1, 1, 1});
  REQUIRE(second.groups.size() == 1);
  CHECK(second.groups[0].rank == 2);
  CHECK(second.groups[0].letter.letter.id == "een");
  CHECK(searcher.search_letters(Query(), {}).groups.empty());
}

TEST_CASE("a searcher keeps answering while the index is replaced",
          "[searcher]") {
  const TestIndex changing(some_letters());
  const Searcher searcher(changing.path(), dutch_analyzer());
  const Query query = parse_query("walvis OR sahel").query;
  CHECK(searcher.search(query).total == 1);
  for (int i = 0; i < 4; ++i) {
    TestLetter more = a_letter("nieuw-" + std::to_string(i), "Een", "");
    add_passage(more, "", "De walvis.");
    changing.publish(more);
    CHECK(searcher.search(query).total >= 1);
  }
  CHECK(Searcher(changing.path(), dutch_analyzer()).search(query).total == 5);
}

TEST_CASE("a searcher of no index says what to do", "[searcher]") {
  CHECK(error_of([] {
          const Searcher searcher("/nonexistent/index", dutch_analyzer());
        }) ==
        "there is no index at '/nonexistent/index'; make one: kamerzoek index "
        "PATH…");
}

}  // namespace kamerzoek
