// What holds of the tokens of any text, whatever bytes it is made of.
#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "analyzers/characters.h"
#include "analyzers/icu_text.h"
#include "analyzers/make_analyzer.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

const Analyzer& analyzer() {
  static const Lexicon lexicon(installed_lexicon());
  static const auto made = make_analyzer(lexicon);
  return *made;
}

/// Pieces that the rules are about, and some that they are not.
constexpr auto pieces = std::to_array<std::string_view>(
    {"klimaat", "verandering", "NAVO", "land-",    " en ",   "-instelling",
     "'s",      "\u2019",      "-",    "/",        ".",      ",",
     "28 676",  "nr. ",        "kst-", "EU27",     "@",      "www.",
     "\u00AD",  "\u200B",      "é",    "\u0301",   "\u0133", "\uFB01",
     "²",       "₂",           "北京", "ไทย",      "\xFF",   "\xC3",
     " ",       "\n",          "1.0",  "https://", "ß",      "\u3164",
     "İ",       "produktie",   "\0x",  "א",        "😀",      "&"});

std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t count = random() % 24;
  for (std::size_t i = 0; i < count; ++i) {
    text += pieces[random() % pieces.size()];
    if (random() % 16 == 0) {
      text += static_cast<char>(random() % 256);
    }
  }
  return text;
}

/// Where characters begin, and the end. A byte that is no UTF-8 is one.
std::set<std::size_t> boundaries_of(std::string_view text) {
  std::set<std::size_t> boundaries{0};
  for (std::size_t at = 0; at < text.size();) {
    at = character_at(text, at).end;
    boundaries.insert(at);
  }
  return boundaries;
}

void check_span(const std::set<std::size_t>& boundaries, const Token& token) {
  REQUIRE(token.source.begin < token.source.end);
  REQUIRE(boundaries.contains(token.source.begin));
  REQUIRE(boundaries.contains(token.source.end));
  REQUIRE(is_utf8(token.term));
  REQUIRE_FALSE(token.term.empty());
  REQUIRE(token.term.size() <= Analyzer::max_term_bytes);
}

void check_order(const std::vector<Token>& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const Token& before = tokens[i - 1];
    const Token& here = tokens[i];
    REQUIRE(before.position <= here.position);
    if (before.position == here.position) {
      REQUIRE(before.kind <= here.kind);
    } else {
      REQUIRE(here.kind == TermKind::exact);
      REQUIRE(here.width == 1);
    }
  }
  if (!tokens.empty()) {
    REQUIRE(tokens.front().kind == TermKind::exact);
  }
}

}  // namespace

TEST_CASE("any bytes give tokens in order, at character boundaries",
          "[analyzers]") {
  std::mt19937 random(1848);
  for (int run = 0; run < 3000; ++run) {
    const std::string text = random_text(random);
    CAPTURE(text);
    const std::set<std::size_t> boundaries = boundaries_of(text);
    for (const Language language :
         {Language::dutch, Language::english, Language::other}) {
      const std::vector<Token> tokens = analyzer().analyze(text, language);
      for (const Token& token : tokens) {
        check_span(boundaries, token);
      }
      check_order(tokens);
      REQUIRE(analyzer().analyze(text, language) == tokens);
    }
  }
}

TEST_CASE("what is told of own forms is what the word alone gives",
          "[analyzers]") {
  const auto is_own_form = [](std::string_view word) {
    return std::ranges::any_of(
        analyzer().analyze(word, Language::dutch), [&](const Token& token) {
          return token.kind == TermKind::normalised && token.term == word;
        });
  };
  std::size_t own = 0;
  std::size_t others = 0;
  const auto check = [&](const TokenView& token) {
    if (token.own_form != OwnForm::unknown) {
      CAPTURE(token.term);
      REQUIRE(token.kind == TermKind::normalised);
      REQUIRE((token.own_form == OwnForm::yes) == is_own_form(token.term));
      (token.own_form == OwnForm::yes ? own : others) += 1;
    }
  };
  std::mt19937 random(1983);
  for (int run = 0; run < 1000; ++run) {
    analyzer().visit(random_text(random), Language::dutch, check);
  }
  analyzer().visit("Oekraïne, Minister en de NAVO-ministers", Language::dutch,
                   check);
  CHECK(own > 100);
  CHECK(others > 0);
  analyzer().visit("de minister", Language::english, [](const auto& token) {
    CHECK(token.own_form == OwnForm::unknown);
  });
}

TEST_CASE("what is looked up in the cache is what a new analyzer makes",
          "[analyzers]") {
  const Lexicon lexicon(installed_lexicon());
  std::mt19937 random(1917);
  for (int run = 0; run < 200; ++run) {
    const std::string text = random_text(random);
    const auto made = make_analyzer(lexicon);
    REQUIRE(made->analyze(text, Language::dutch) ==
            analyzer().analyze(text, Language::dutch));
  }
}

TEST_CASE("lower case knows where its bytes came from", "[analyzers]") {
  std::mt19937 random(1814);
  for (int run = 0; run < 2000; ++run) {
    const std::string text = random_text(random);
    const LowerWord word(text);
    CAPTURE(text);
    REQUIRE(word.text() == lower_case(text));
    for (std::size_t at = 0; at < word.text().size(); ++at) {
      const Span source = word.source_of({at, at + 1});
      REQUIRE(source.begin < source.end);
      REQUIRE(source.end <= text.size());
    }
  }
}

TEST_CASE("threads share an analyzer", "[analyzers]") {
  const std::string text =
      "De ministers van Defensie spreken over klimaatverandering, "
      "wapenbeheersingsinstrumenten en de F-35 (28 676, nr. 356).";
  const auto expected = analyzer().analyze(text, Language::dutch);
  const Lexicon lexicon(installed_lexicon());
  const auto shared = make_analyzer(lexicon);
  std::vector<std::vector<Token>> found(4);
  {
    std::vector<std::jthread> threads;
    for (std::vector<Token>& tokens : found) {
      threads.emplace_back([&tokens, &shared, &text] {
        for (int run = 0; run < 50; ++run) {
          tokens = shared->analyze(text, Language::dutch);
        }
      });
    }
  }
  for (const std::vector<Token>& tokens : found) {
    CHECK(tokens == expected);
  }
}

TEST_CASE("long runs of anything take linear time", "[analyzers]") {
  for (const std::string_view piece :
       {"a-", "1.", "a.", "a_", "-", "www.", "a@", "é", "28 676 ", "land- ",
        "-en ", "'s ", "\u00AD", "北"}) {
    std::string text;
    while (text.size() < 200000) {
      text += piece;
    }
    CAPTURE(piece);
    const auto tokens = analyzer().analyze(text, Language::dutch);
    CHECK(tokens.size() <= text.size() * 4);
  }
}

}  // namespace kamerzoek
