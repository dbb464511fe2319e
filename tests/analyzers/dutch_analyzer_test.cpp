#include "analyzers/make_analyzer.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

const Analyzer& analyzer() {
  static const Lexicon lexicon(installed_lexicon());
  static const auto made = make_analyzer(lexicon);
  return *made;
}

}  // namespace

TEST_CASE("every word gives its terms at one position", "[analyzers]") {
  const auto tokens = analyzer().analyze("De NAVO in één", Language::other);
  const std::vector<Token> expected{
      {"de", TermKind::exact, {0, 2}, 0},
      {"de", TermKind::normalised, {0, 2}, 0},
      {"navo", TermKind::exact, {3, 7}, 1},
      {"navo", TermKind::normalised, {3, 7}, 1},
      {"NAVO", TermKind::written, {3, 7}, 1},
      {"in", TermKind::exact, {8, 10}, 2},
      {"in", TermKind::normalised, {8, 10}, 2},
      {"een", TermKind::exact, {11, 16}, 3},
      {"een", TermKind::normalised, {11, 16}, 3},
      {"één", TermKind::written, {11, 16}, 3},
  };
  CHECK(tokens == expected);
}

TEST_CASE("a word too long for a term only takes a position", "[analyzers]") {
  const auto tokens =
      analyzer().analyze(std::string(500, 'a') + " kamer", Language::other);
  REQUIRE(tokens.size() == 2);
  CHECK(tokens.front().position == 1);
}

TEST_CASE("the name of an analyzer tells all that decides about terms",
          "[analyzers]") {
  const std::string id(analyzer().id());
  for (const char* named : {"dutch-", "lexicon ", "dutch_porter-", "english-",
                            "ICU ", "Unicode "}) {
    CHECK(id.find(named) != std::string::npos);
  }
}

}  // namespace kamerzoek
