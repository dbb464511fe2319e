#include "searcher/snippet.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/mark_matches.h"
#include "searcher/query.h"
#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

// The places of `words` in `text`.
std::vector<Span> places(std::string_view text,
                         const std::vector<std::string>& words) {
  std::vector<Span> spans;
  for (const std::string& word : words) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      spans.push_back({at, at + word.size()});
    }
  }
  std::ranges::sort(spans, {}, &Span::begin);
  return spans;
}

std::string shown(std::string_view text, const std::vector<std::string>& words,
                  std::size_t max_bytes) {
  return marked(snippet_of(text, places(text, words), {max_bytes}));
}

std::string marked_in(const std::string& query, const std::string& text,
                      Language language = Language::dutch) {
  StoredPassage passage;
  passage.text = text;
  passage.language = language;
  const SoughtTerms sought =
      sought_terms(parse_query(query).query, dutch_analyzer());
  return marked({text, matches_in(passage, sought, dutch_analyzer())});
}

constexpr std::string_view text =
    "De eerste zin gaat over vis. De tweede zin, die langer is, noemt de "
    "Sahel en het klimaat. De derde zin noemt de Sahel.\nTot slot volgt een "
    "vierde zin zonder iets.";

}  // namespace

TEST_CASE("a snippet is cut between sentences, else clauses, else words",
          "[searcher]") {
  CHECK(shown("Een korte zin over de Sahel.", {"Sahel"}, 300) ==
        "Een korte zin over de [Sahel].");
  CHECK(shown(text, {"Sahel", "klimaat"}, 90) ==
        "… De tweede zin, die langer is, noemt de [Sahel] en het [klimaat]. De "
        "derde zin noemt de [Sahel]. …");
  CHECK(shown(text, {"derde"}, 40) == "… De [derde] zin noemt de Sahel. …");
  CHECK(shown(text, {"Sahel", "klimaat"}, 40) ==
        "… noemt de [Sahel] en het [klimaat]. …");
  CHECK(shown(text, {}, 40) == "De eerste zin gaat over vis. …");
  CHECK(shown(text, {}, 20) == "De eerste zin gaat …");
  CHECK(shown(text, {"Sahel", "vierde"}, 400) ==
        "De eerste zin gaat over vis. De tweede zin, die langer is, noemt de "
        "[Sahel] en het klimaat. De derde zin noemt de [Sahel]. Tot slot volgt "
        "een [vierde] zin zonder iets.");
}

TEST_CASE("more different words are better than more of the same",
          "[searcher]") {
  const std::string longer =
      "Vis, vis en vis is wat hier staat, en verder niets. Ver hiervandaan "
      "staat nog een zin. Hier staan vis en brood. En nog een zin.";
  CHECK(shown(longer, {"vis", "brood"}, 30).find("[brood]") !=
        std::string::npos);
}

TEST_CASE("odd texts give whole snippets", "[searcher]") {
  CHECK(snippet_of("", {}) == Snippet{});
  CHECK(marked(snippet_of("  \n ", {})) == " ");
  CHECK(snippet_of("éééééééééé", {{0, 20}}, {5}).text == "éé …");
  const std::string one_word(500, 'x');
  CHECK(snippet_of(one_word, {{0, 500}}, {100}).text ==
        one_word.substr(0, 100) + " …");
}

TEST_CASE("a snippet is a run of the text and its highlights are matches",
          "[searcher]") {
  std::mt19937 random(7);
  const auto below = [&](std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
  };
  const std::vector<std::string> pieces = {"a ",  "Sahel ", "é", ". ", ", ",
                                           "De ", "\n",     "…", "x",  "1."};
  for (int i = 0; i < 3000; ++i) {
    std::string made;
    for (std::size_t j = 0; j < below(60); ++j) {
      made += pieces[below(pieces.size())];
    }
    const std::vector<Span> spans = places(made, {"Sahel", "é"});
    const Snippet snippet = snippet_of(made, spans, {4 + below(80)});
    CAPTURE(made, snippet.text);
    std::string core = snippet.text;
    if (core.starts_with("… ") && made.find(core) == std::string::npos) {
      core.erase(0, std::string_view("… ").size());
    }
    if (core.ends_with(" …") && made.find(core) == std::string::npos) {
      core.erase(core.size() - std::string_view(" …").size());
    }
    CHECK(made.find(core) != std::string::npos);
    for (const Span& span : snippet.highlights) {
      const std::string word = snippet.text.substr(span.begin, span.size());
      CHECK((word == "Sahel" || word == "é"));
    }
  }
}

TEST_CASE("a snippet of a long text takes little time", "[searcher]") {
  std::string longest;
  for (int i = 0; i < 60000; ++i) {
    longest += "Sahel en ";
  }
  const std::vector<Span> spans = places(longest, {"Sahel"});
  const auto begin = std::chrono::steady_clock::now();
  CHECK_FALSE(snippet_of(longest, spans).highlights.empty());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}

TEST_CASE("the words of the query are marked in any form", "[searcher]") {
  struct Case {
    std::string query;
    std::string text;
    std::string marked;
  };
  const std::vector<Case> cases = {
      {"Sahel", "In de Sahel.", "In de [Sahel]."},
      {"maatregel", "De MAATREGELEN en maatregel.",
       "De [MAATREGELEN] en [maatregel]."},
      {"\"ministers van Defensie\"",
       "Van ministers, van de ministers van Defensie.",
       "Van ministers, van de [ministers van Defensie]."},
      {"china -rusland", "China en Rusland.", "[China] en Rusland."},
      {"de Sahel", "De Sahel is de regio.", "De [Sahel] is de regio."},
      {"titel:sahel irak", "Sahel en Irak.", "Sahel en [Irak]."},
      {"sahel OR (irak AND mali)", "Mali, Irak, Sahel.",
       "[Mali], [Irak], [Sahel]."},
      {"dossier:28676", "Dossier 28676.", "Dossier 28676."},
      {"oekraine", "In Oekraïne.", "In [Oekraïne]."},
      {"\"van van\" van", "van van van", "[van van van]"},
      {"+china sahel", "China, Sahel.", "[China], [Sahel]."},
  };
  for (const Case& c : cases) {
    CAPTURE(c.query);
    CHECK(marked_in(c.query, c.text) == c.marked);
  }
  CHECK(marked_in("negotiation", "Negotiations went on.", Language::english) ==
        "[Negotiations] went on.");
}

}  // namespace kamerzoek
