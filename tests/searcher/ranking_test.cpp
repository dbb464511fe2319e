// What puts passages in their order: pieces of evidence, one by one.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

#include "searcher/combine_query.h"
#include "searcher/generic_words.h"
#include "searcher/plain_query.h"
#include "searcher/ranking_weights.h"
#include "searcher/searcher.h"
#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

Hits hits_of(const TestIndex& index, const std::string& query,
             const SearchManner& manner = {}, SearchLimits limits = {0, 100}) {
  const Searcher searcher(index.path(), dutch_analyzer());
  return searcher.search(parse_query(query).query, limits, manner);
}

std::vector<std::string> ids_of(const Hits& hits) {
  std::vector<std::string> ids;
  for (const Hit& hit : hits.hits) {
    ids.push_back(passage_id(hit.passage.letter, hit.passage.number));
  }
  return ids;
}

double sum_of(const Hit& hit) {
  double sum = 0;
  for (const Gain& gain : hit.gains) {
    sum += gain.score;
  }
  return sum;
}

// A letter with one passage for each text.
TestLetter a_letter_of(const std::vector<std::string>& texts) {
  TestLetter letter = a_letter("kst-90002-1", "", "2021-05-01");
  for (const std::string& text : texts) {
    add_passage(letter, "", text);
  }
  return letter;
}

}  // namespace

TEST_CASE("what a score is made of adds up to it", "[searcher]") {
  const TestIndex index(some_letters());
  const auto query =
      GENERATE(as<std::string>(), "China", "klimaatverandering",
               "handel veiligheid Afghanistan missie Sahel",
               "\"ministers van Defensie\" OR Sahel", "+Sahel veiligheid",
               "Afghanistan NOT Irak", "Defensie soort:verslag",
               "titel:Sahel handel", "kst-90001-2 Sahel", "NAVO-top Sahel",
               "minister NEAR/9 Defensie", "veilig* OR Sahel", "~Sahel");
  const SearchManner manner{.explanation = Explanation::wanted};
  const Hits found = hits_of(index, query, manner);
  CAPTURE(query);
  REQUIRE_FALSE(found.hits.empty());
  for (const Hit& hit : found.hits) {
    CHECK(sum_of(hit) == Approx(hit.score));
    CHECK(std::ranges::is_sorted(hit.gains, std::greater<>(), &Gain::score));
  }
  CHECK(hits_of(index, query).hits.front().gains.empty());
}

TEST_CASE("pages are pieces of one ranking", "[searcher]") {
  // More passages than are put in order by spelling.
  std::vector<std::string> texts;
  for (int i = 0; i < 260; ++i) {
    std::string text = "handel";
    for (int j = 0; j < i % 13; ++j) {
      text += " woord";
    }
    texts.push_back(text + (i % 7 == 0 ? " onderhandelingen" : " en meer"));
  }
  const TestIndex index({a_letter_of(texts)});
  const std::vector<std::string> all =
      ids_of(hits_of(index, "handel veiligheid", {}, {0, 1000}));
  CHECK(all.size() == 260);
  std::vector<std::string> pages;
  for (std::size_t offset = 0; offset < 280; offset += 35) {
    const Hits page = hits_of(index, "handel veiligheid", {}, {offset, 35});
    CHECK(page.total == 260);
    for (const std::string& id : ids_of(page)) {
      pages.push_back(id);
    }
    if (!page.hits.empty()) {
      CHECK(page.hits.front().rank == offset + 1);
    }
  }
  CHECK(pages == all);
  CHECK(hits_of(index, "handel", {}, {~std::size_t{0}, 10}).hits.empty());
}

TEST_CASE("however many passages tie, the newest come first", "[searcher]") {
  // More than are put in order by other evidence than words.
  constexpr int count = 250;
  std::vector<TestLetter> letters;
  for (int i = 0; i < count; ++i) {
    const int day = i * 97 % count;  // In no order.
    const std::string date = std::to_string(2000 + day / 28) + "-02-" +
                             (day % 28 < 9 ? "0" : "") +
                             std::to_string(day % 28 + 1);
    letters.push_back(a_letter("brief-" + std::to_string(i), "", date));
    add_passage(letters.back(), "", "Over water.");
  }
  const TestIndex index(letters);
  const auto query = GENERATE(as<std::string>(), "water", "-land");
  const Hits all = hits_of(index, query, {}, {0, 1000});
  REQUIRE(all.hits.size() == count);
  std::vector<std::string> dates;
  for (const Hit& hit : all.hits) {
    dates.push_back(iso_text(*hit.letter.letter.date));
  }
  CHECK(std::ranges::is_sorted(dates, std::greater<>()));
  const std::vector<std::string> ids = ids_of(all);
  for (const std::size_t offset : {0U, 150U, 190U, 200U, 210U}) {
    const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(offset);
    CHECK(ids_of(hits_of(index, query, {}, {offset, 40})) ==
          std::vector<std::string>(begin, begin + 40));
  }
}

TEST_CASE("scores fall from hit to hit", "[searcher]") {
  const TestIndex index(some_letters());
  const Hits found = hits_of(index, "veiligheid Afghanistan klimaat missie");
  CHECK(std::ranges::is_sorted(found.hits, std::greater<>(), &Hit::score));
}

TEST_CASE("a score is a number, also where all passages share a word",
          "[searcher]") {
  TestLetter letter = a_letter("kst-1", "Een", "2020-01-01");
  add_passage(letter, "", "Gisteren spraken de NAVO-ministers over robben.");
  add_passage(letter, "", "Gisteren spraken zij over de robben in de zee.");
  const TestIndex index({letter});
  const Searcher searcher(index.path(), dutch_analyzer());
  const Hits found = searcher.search(parse_query("NAVO-ministers").query);
  REQUIRE(found.hits.size() == 1);
  CHECK(std::isfinite(found.hits.front().score));
}

TEST_CASE("exact words are neither inflected nor taken apart", "[searcher]") {
  const TestIndex index(
      {a_letter_of({"Een woning voor dieren.", "De woningen zijn verkocht.",
                    "De WONING is gesloopt."})});
  const Searcher searcher(index.path(), dutch_analyzer());
  const auto exactly = [&](const std::string& query) {
    return searcher.search(
        in_forms(parse_query(query).query, WordForms::as_written));
  };
  CHECK(hits_of(index, "woning").total == 3);
  CHECK(exactly("woning").total == 2);
  CHECK(exactly("woningen").total == 1);
  CHECK(exactly("woning").hits.front().score > 0);
  // "de" says as little here as it does without.
  CHECK(exactly("de woning").total == 2);
}

TEST_CASE("a short query is ranked by what its best passages share too",
          "[searcher]") {
  const TestIndex index({a_letter_of({
      "Stikstof en depositie raken de natuur.",
      "Over stikstof, depositie en boeren.",
      "Stikstof is ook een gas in de lucht.",
      "De lucht is blauw en het water helder.",
      "Het water in de rivier stijgt.",
  })});
  const Hits found = hits_of(index, "stikstof");
  CHECK(found.total == 3);
  CHECK(std::ranges::count(found.also_searched, "depositie") == 1);
  CHECK(std::ranges::count(found.also_searched, "stikstof") == 0);
  const Hits plain =
      hits_of(index, "stikstof", {.expansion = Expansion::never});
  CHECK(plain.total == 3);
  CHECK(plain.also_searched.empty());
  CHECK(hits_of(index, "stikstof AND natuur").also_searched.empty());
  CHECK(
      hits_of(index, "stikstof natuur gas blauw rivier").also_searched.empty());
}

TEST_CASE("words spelt alike put passages in order", "[searcher]") {
  const TestIndex index({a_letter_of({
      "Tegen discriminatie helpt voorlichting op school en thuis.",
      "Tegen discriminatie helpt geen discriminerende wet, en toch.",
      "De visserij verloopt volgens plan.",
      "Het water in de rivier stijgt.",
  })});
  const Hits found =
      hits_of(index, "discriminatie", {.explanation = Explanation::wanted});
  REQUIRE(found.hits.size() == 2);
  CHECK(found.hits.front().passage.number == 2);
}

TEST_CASE("words that stand close together bring a passage to the front",
          "[searcher]") {
  struct Case {
    std::string query;
    std::string close;
    std::string apart;
  };
  const auto [query, close, apart] = GENERATE(values<Case>({
      {"dijken rivieren",
       "Langs de dijken en rivieren staat gras en de koe is er tevreden.",
       "Langs de dijken staat gras en de koe is er tevreden met rivieren."},
      {"dijken rivieren",
       "Langs een rivier en dijk staat gras en daar is de koe tevreden.",
       "Langs een rivier staat gras en daar is de koe tevreden, op de dijk."},
      {"steden water",
       "In die stad aan het water staat gras en daar is de koe tevreden.",
       "In die stad staat gras en daar is de koe tevreden, aan het water."},
      {"dijken van de grote rivieren",
       "Langs de dijken en rivieren staat gras en is de koe vaak tevreden.",
       "Langs de dijken staat gras en is de koe vaak tevreden met rivieren."},
      {"natuurherstel waterpeil",
       "Herstel bij een laag peil geeft gras en daar is de koe tevreden mee.",
       "Herstel geeft gras en daar is de koe tevreden mee, bij een laag peil."},
  }));
  const TestIndex index({a_letter_of({
      apart,
      close,
      "De visserij verloopt volgens plan.",
      "Het bos is open voor wandelaars.",
  })});
  CAPTURE(query);
  const SearchManner manner{.expansion = Expansion::never,
                            .explanation = Explanation::wanted};
  const Hits found = hits_of(index, query, manner);
  REQUIRE(found.hits.size() == 2);
  CHECK(found.hits.front().passage.number == 2);
  const auto gains_by_it = [](const Hit& hit) {
    return std::ranges::count(hit.gains, "words close together", &Gain::what);
  };
  CHECK(gains_by_it(found.hits.front()) == 1);
  CHECK(gains_by_it(found.hits.back()) == 0);
}

TEST_CASE("how close words are is counted in places", "[searcher]") {
  struct Case {
    std::string query;
    std::string text;
    double gain;  // Of two passages one has the pair: log2(3 / 1.5) is 1.
  };
  const double whole = ranking_weights.close;
  const auto [query, text, gain] = GENERATE_COPY(values<Case>({
      {"dijken rivieren", "Dijken een twee drie rivieren.", whole},
      {"dijken rivieren", "Dijken een twee drie vier rivieren.", 0},
      {"dijken gras rivieren", "Dijken en rivieren.", whole / 2},
      {"dijken gras koe rivieren", "Dijken en rivieren.", 0},
      {"dijken dijken", "Dijken en dijken.", 0},
      {"raad gemeente", "De raden van een gemeente.", whole},
      {"zaak buitenland", "De zaken van het buitenland.", whole},
      {"reis dijk", "Lange reizen langs een dijk.", whole},
      {"wet gemeente", "Die gemeentewet.", 0},
      {"wet gemeente", "Een belastingwet van de gemeenten.", whole},
  }));
  std::string far_apart;
  for (const char* const word : {"rivier", "gemeente", "dijk", "raad", "reis",
                                 "wet", "zaak", "buitenland"}) {
    far_apart += word + std::string(" is er en blijft er nog wel even; ");
  }
  const TestIndex index({a_letter_of({text, far_apart})});
  const SearchManner manner{.expansion = Expansion::never,
                            .explanation = Explanation::wanted};
  CAPTURE(query, text);
  double gained = 0;
  for (const Hit& hit : hits_of(index, query, manner).hits) {
    for (const Gain& each : hit.gains) {
      const bool is_it = each.what == "words close together";
      gained += is_it && hit.passage.number == 1 ? each.score : 0;
    }
  }
  CHECK(gained == Approx(gain));
}

TEST_CASE("words that operators join have no places to be close to",
          "[searcher]") {
  const TestIndex index({a_letter_of(
      {"Langs dijken en rivieren.", "Van dijken tot ver van rivieren."})});
  const Hits found = hits_of(index, "dijken AND rivieren",
                             {.explanation = Explanation::wanted});
  REQUIRE(found.hits.size() == 2);
  for (const Hit& hit : found.hits) {
    CHECK(std::ranges::count(hit.gains, "words close together", &Gain::what) ==
          0);
  }
}

TEST_CASE("the time for a query grows as often as it repeats its words",
          "[searcher]") {
  const auto repeated = [](int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
      text += "q w ";
    }
    return text;
  };
  const TestIndex index({a_letter_of({20, repeated(300)})});
  const Searcher searcher(index.path(), dutch_analyzer());
  const auto least_time = [&](int times) {
    auto least = std::chrono::steady_clock::duration::max();
    for (int i = 0; i < 3; ++i) {
      const auto begin = std::chrono::steady_clock::now();
      CHECK(searcher.rank(parse_query(repeated(times)).query, 10).size() == 10);
      least = std::min(least, std::chrono::steady_clock::now() - begin);
    }
    return least;
  };
  // Four times as often took sixteen times as long when every occurrence was
  // compared with all that are near.
  CHECK(least_time(128) < 8 * least_time(32));
}

TEST_CASE("a passage in a letter on the theme precedes a stray mention",
          "[searcher]") {
  TestLetter stray = a_letter("kst-90003-1", "", "2021-06-01");
  add_passage(stray, "", "De walvis is een zoogdier.");
  add_passage(stray, "", "Het bos is open voor wandelaars.");
  TestLetter theme = a_letter("kst-90004-1", "", "2021-05-01");
  add_passage(theme, "", "De walvis is een zoogdier.");
  add_passage(theme, "", "De walvis is een zoogdier.");
  const TestIndex index({stray, theme});
  const Hits found =
      hits_of(index, "walvis", {.explanation = Explanation::wanted});
  CHECK(ids_of(found) == std::vector<std::string>{"kst-90004-1#p1",
                                                  "kst-90004-1#p2",
                                                  "kst-90003-1#p1"});
  CHECK(std::ranges::count(found.hits.front().gains, "others of its letter",
                           &Gain::what) == 1);
  CHECK(std::ranges::count(found.hits.back().gains, "others of its letter",
                           &Gain::what) == 0);
}

TEST_CASE("a passage in a dossier on the theme precedes a stray mention",
          "[searcher]") {
  const auto letter = [](const std::string& id, const std::string& dossier,
                         const std::string& date) {
    TestLetter made = a_letter(id, "", date);
    made.letter.dossiers = {dossier};
    add_passage(made, "", "De walvis is een zoogdier.");
    return made;
  };
  const TestIndex index({letter("2021D00001", "90003", "2021-06-01"),
                         letter("2021D00002", "90004", "2021-05-01"),
                         letter("2021D00003", "90004", "2021-04-01")});
  const Hits found =
      hits_of(index, "walvis", {.explanation = Explanation::wanted});
  CHECK(ids_of(found) == std::vector<std::string>{"2021D00002#p1",
                                                  "2021D00003#p1",
                                                  "2021D00001#p1"});
  const auto gains = [](const Hit& hit, const std::string& what) {
    return std::ranges::count(hit.gains, what, &Gain::what);
  };
  CHECK(gains(found.hits.front(), "others of its dossier") == 1);
  CHECK(gains(found.hits.front(), "others of its letter") == 0);
  CHECK(gains(found.hits.back(), "others of its dossier") == 0);
}

TEST_CASE("words that are in letters on anything count for less",
          "[searcher]") {
  CHECK(is_generic_word("aanpak"));
  CHECK(is_generic_word("voortgang"));
  CHECK(is_generic_word("zodanig"));
  CHECK_FALSE(is_generic_word("klimaat"));
  CHECK_FALSE(is_generic_word("onderwijs"));
  CHECK_FALSE(is_generic_word(""));
  const TestIndex index({a_letter_of({
      "De aanpak verloopt volgens plan en zonder haast.",
      "De visserij verloopt volgens plan en zonder haast.",
      "Tegen discriminatie helpt voorlichting op school en thuis.",
      "Het water in de rivier stijgt.",
  })});
  const Hits found = hits_of(index, "aanpak visserij");
  REQUIRE(found.hits.size() == 2);
  CHECK(found.hits.front().passage.number == 2);
}

TEST_CASE("a text of many words is ranked in bounded time", "[searcher]") {
  const TestIndex index(some_letters());
  std::string text;
  for (int i = 0; i < 250; ++i) {
    text += "veiligheid" + std::to_string(i) + " handel ";
    if (text.size() > 8000 || i > 120) {
      break;
    }
  }
  const Searcher searcher(index.path(), dutch_analyzer());
  CHECK_FALSE(searcher.rank(plain_query(text), 10).empty());
}

}  // namespace kamerzoek
