#include <string>
#include <vector>

#include "searcher/concordance.h"
#include "searcher/facets.h"
#include "searcher/trend.h"
#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

const TestIndex& the_index() {
  static const TestIndex index(some_letters());
  return index;
}

std::string text_of(const Facet& facet) {
  std::string text;
  for (const FacetValue& value : facet.values) {
    text += (value.value.empty() ? "?" : value.value) + " " +
            std::to_string(value.passages) + "/" +
            std::to_string(value.letters) + "; ";
  }
  return text;
}

std::string text_of(const Trend& trend) {
  std::string text;
  for (std::size_t i = 0; i < trend.volumes.size(); ++i) {
    const Volume& volume = trend.volumes[i];
    const TrendBin& bin = trend.bins.at(0).at(i);
    text += (volume.period.empty() ? "?" : volume.period) + " " +
            std::to_string(bin.hits) + "," + std::to_string(bin.passages) +
            "," + std::to_string(bin.letters) + " of " +
            std::to_string(volume.passages) + "," +
            std::to_string(volume.letters) + "; ";
  }
  return text;
}

std::vector<std::string> lines_of(const std::string& query,
                                  const ConcordanceOptions& options) {
  const Searcher searcher(the_index().path(), dutch_analyzer());
  std::vector<std::string> lines;
  for (const ConcordanceLine& line :
       concordance_of(searcher, parse_query(query).query, options).lines) {
    lines.push_back(line.left + "|" + line.match + "|" + line.right);
  }
  return lines;
}

}  // namespace

TEST_CASE("facets count passages and letters, also what is unknown",
          "[searcher]") {
  const Searcher searcher(the_index().path(), dutch_analyzer());
  const Facets all =
      facets_of(searcher, parse_query("*").query, facet_fields());
  CHECK(all.passages == 10);
  CHECK(all.letters == 3);
  std::vector<std::string> found;
  for (const Facet& facet : all.facets) {
    found.push_back(text_of(facet));
  }
  CHECK(found == std::vector<std::string>{
                     "? 1/1; 2021 9/2; ", "Defensie 6/1; ? 4/2; ",
                     "Jan Jansen 6/1; ? 4/2; ",
                     "90001 9/2; 36600-VII 6/1; ? 1/1; ",
                     "brief 7/2; verslag 3/1; ", "body 10/3; ", "? 10/3; "});
  const Facets some =
      facets_of(searcher, parse_query("afghanistan").query, {FieldId::kind});
  CHECK(some.passages == 3);
  CHECK(text_of(some.facets.at(0)) == "brief 2/1; verslag 1/1; ");
  CHECK(facets_of(searcher, {}, {FieldId::kind}).passages == 0);
}

TEST_CASE("a trend is set against what was written in each period",
          "[searcher]") {
  const Searcher searcher(the_index().path(), dutch_analyzer());
  const Letters letters(the_index().path());
  const std::vector<Query> queries = {parse_query("afghanistan").query};
  CHECK(text_of(trend_of(searcher, letters, queries, Period::month)) ==
        "2021-03 3,2,1 of 6,1; 2021-04 1,1,1 of 3,1; ? 0,0,0 of 1,1; ");
  CHECK(text_of(trend_of(searcher, letters, queries, Period::quarter)) ==
        "2021-Q1 3,2,1 of 6,1; 2021-Q2 1,1,1 of 3,1; ? 0,0,0 of 1,1; ");
  CHECK(text_of(trend_of(searcher, letters, queries, Period::year)) ==
        "2021 4,3,2 of 9,2; ? 0,0,0 of 1,1; ");
  CHECK(per_1000_passages({4, 3, 2}, {"2021", 2, 9, 300}) == Approx(333.3333));
  CHECK(per_million_words({3, 3, 2}, {"2021", 2, 9, 300}) == Approx(10'000));
  CHECK(per_million_words({0, 0, 0}, {}) == 0);
}

TEST_CASE("a trend leaves no period out", "[searcher]") {
  TestLetter early = a_letter("kst-90004-1", "Een", "2019-11-30");
  add_passage(early, "", "Een zee.");
  TestLetter late = a_letter("kst-90004-2", "Twee", "2020-02-01");
  add_passage(late, "", "Een zee en nog een zee.");
  const TestIndex index({late, early});
  const Searcher searcher(index.path(), dutch_analyzer());
  const Letters letters(index.path());
  CHECK(text_of(trend_of(searcher, letters, {parse_query("zee").query},
                         Period::month)) ==
        "2019-11 1,1,1 of 1,1; 2019-12 0,0,0 of 0,0; "
        "2020-01 0,0,0 of 0,0; 2020-02 2,1,1 of 1,1; ");
}

TEST_CASE("a concordance shows each place in its order", "[searcher]") {
  CHECK(lines_of("afghanistan", {.context = 2}) ==
        std::vector<std::string>{"landen. Ook |Afghanistan| kan aan",
                                 "missie in |Afghanistan| is onzeker.",
                                 "een stabiel |Afghanistan|.",
                                 "vooral in |Afghanistan| en Irak,"});
  CHECK(lines_of("afghanistan",
                 {.context = 1, .order = ConcordanceOrder::left}) ==
        std::vector<std::string>{"in |Afghanistan| is", "in |Afghanistan| en",
                                 "Ook |Afghanistan| kan",
                                 "stabiel |Afghanistan|."});
  CHECK(lines_of("afghanistan",
                 {.context = 1, .order = ConcordanceOrder::right}) ==
        std::vector<std::string>{"stabiel |Afghanistan|.",
                                 "in |Afghanistan| en", "in |Afghanistan| is",
                                 "Ook |Afghanistan| kan"});
  CHECK(lines_of("afghanistan", {.context = 0, .count = 2}) ==
        std::vector<std::string>{"|Afghanistan|", "|Afghanistan|"});
  CHECK(lines_of("\"ministers van Defensie\"", {.context = 1}) ==
        std::vector<std::string>{"de |ministers van Defensie| dat"});

  const Searcher searcher(the_index().path(), dutch_analyzer());
  const Concordance found =
      concordance_of(searcher, parse_query("afghanistan").query, {.count = 1});
  CHECK(found.total == 4);
  CHECK(found.passages == 3);
  CHECK(found.lines.at(0).id == "kst-90001-1#p1");
  CHECK(concordance_of(searcher, parse_query("kop:sahel").query, {}).total ==
        0);
}

TEST_CASE("passages like others share the words that say most", "[searcher]") {
  const Searcher searcher(the_index().path(), dutch_analyzer());
  const Letters letters(the_index().path());
  const auto like = [&](const std::string& id) {
    return searcher.query_like(letters.passage(parse_address(id), 0).passages);
  };
  const Hits hits = searcher.search(like("oude-brief#p1"));
  CHECK(hits.hits.at(0).passage.text == hits.hits.at(1).passage.text);
  // "onderzocht" and the like are in no other passage.
  CHECK(print(like("kst-90001-1#p5")).find("onderzocht") == std::string::npos);
  CHECK(searcher.query_like({}).op == Query::Op::nothing);
}

}  // namespace kamerzoek
