#include "tools/word_splits.h"

#include <string>
#include <vector>

#include "analyzers/dutch_analyzer.h"
#include "tests/support/catch.h"
#include "tools/analysis_json.h"

namespace kamerzoek {
namespace {

WordSplit a_split() {
  CompoundSplit split;
  split.parts = {{{0, 7}, "klimaat"}, {{7, 13}, "beleid"}};
  split.score = 5.25;
  split.whole_score = 1.5;
  return {"klimaatbeleid", split};
}

}  // namespace

TEST_CASE("a split is told with what decided about it", "[tools]") {
  WordSplit split = a_split();
  CHECK(text_of(split) ==
        "klimaat|beleid  cut: 3.75 above the whole (5.25 to 1.50)");
  CHECK(surfaces_of(split) == std::vector<std::string>{"klimaat", "beleid"});
  split.split.parts.clear();
  split.split.score = 0.5;
  CHECK(text_of(split) ==
        "klimaatbeleid  left whole: the best cut is 1.00 below the whole "
        "(0.50 to 1.50)");
}

TEST_CASE("each word that can be cut is told of once", "[tools]") {
  const Lexicon lexicon(installed_lexicon());
  const DutchAnalyzer analyzer(lexicon);
  const std::string text = "Klimaatbeleid, klimaatbeleid's en de EU";
  const auto splits =
      splits_of(text, analyzer.explain(text, Language::dutch), lexicon);
  REQUIRE(splits.size() == 1);
  CHECK(surfaces_of(splits.front()) ==
        std::vector<std::string>{"klimaat", "beleid"});
}

TEST_CASE("the analysis of a text is printed as JSON", "[tools]") {
  const TextAnalysis analysis{
      "Klimaatbeleid",
      "dutch-2",
      {{{"klimaatbeleid", TermKind::exact, {0, 13}, 0}, TermRule::folded},
       {{"klimaat", TermKind::part, {0, 7}, 0}, TermRule::compound_part}},
      {a_split()}};
  CHECK(json_of(analysis, Look{}) ==
        R"({"v":1,"analyzer":"dutch-2","tokens":[)"
        R"({"position":0,"width":1,"word":"Klimaatbeleid","span":[0,13],)"
        R"("kind":"exact","term":"klimaatbeleid","rule":"folded"},)"
        R"({"position":0,"width":1,"word":"Klimaat","span":[0,7],)"
        R"("kind":"part","term":"klimaat","rule":"part of a compound"}],)"
        R"("splits":[{"word":"klimaatbeleid","parts":[)"
        R"({"text":"klimaat","base":"klimaat"},)"
        R"({"text":"beleid","base":"beleid"}],"runs":[],)"
        R"("score":5.25,"whole_score":1.5,"margin":3.75}]})");
}

}  // namespace kamerzoek
