#include "analyzers/icu_text.h"

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> pieces;
  for (const Segment& segment : segments_of(text)) {
    pieces.emplace_back(text.substr(segment.span.begin, segment.span.size()));
  }
  return pieces;
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST_CASE("lower case is what the lexicon spells", "[analyzers]") {
  struct Case {
    const char* written;
    const char* lower;
    const char* folded;
  };
  const auto row = GENERATE(values<Case>({
      {"Kamer", "kamer", "kamer"},
      {"NAVO", "navo", "navo"},
      {"België", "belgië", "belgie"},
      {"Oekraïne", "oekraïne", "oekraine"},
      {"COÖRDINATIE", "coördinatie", "coordinatie"},
      {"één", "één", "een"},
      {"e\xCC\x81\xC3\xA9n", "één", "een"},  // é in two code points
      {"Ĳsland", "ijsland", "ijsland"},
      {"IJsland", "ijsland", "ijsland"},
      {"con\xEF\xAC\x81"
       "guratie",
       "configuratie", "configuratie"},           // the ligature fi
      {"ge\xC2\xADheim", "geheim", "geheim"},     // soft hyphen
      {"foto\xE2\x80\x99s", "foto's", "foto's"},  // typesetter's apostrophe
      {"Non\xE2\x80\x91Proliferatie", "non-proliferatie", "non-proliferatie"},
      {"Malmø", "malmø", "malmo"},
      {"km²", "km2", "km2"},
      {"H₂O", "h2o", "h2o"},
      {"", "", ""},
  }));
  CHECK(lower_case(row.written) == row.lower);
  CHECK(fold(row.lower) == row.folded);
}

TEST_CASE("text is cut where Unicode has word boundaries", "[analyzers]") {
  CHECK(pieces("Zeer geachte Kamer, hierbij.") ==
        Pieces{"Zeer", "geachte", "Kamer", ",", "hierbij", "."});
  CHECK(pieces("Non-Proliferatie\xC2\xA0verdrag") ==
        Pieces{"Non", "-", "Proliferatie", "verdrag"});
  CHECK(pieces("1.000,50 en o.a.") == Pieces{"1.000,50", "en", "o.a", "."});
  CHECK(pieces("").empty());
  CHECK(pieces(" \n\t ").empty());
}

TEST_CASE("bytes that are not UTF-8 part words", "[analyzers]") {
  CHECK(pieces("een\xFFtwee\xC3 drie\xE2\x82") ==
        Pieces{"een", "twee", "drie"});
  CHECK_FALSE(is_utf8("een\xFFtwee"));
  CHECK(is_utf8("coördinatie"));
}

TEST_CASE("a long text is cut in blocks that lose and break no word",
          "[analyzers]") {
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    text += "coördinatie ";
  }
  const auto segments = segments_of(text);
  REQUIRE(segments.size() == 20000);
  for (const Segment& segment : segments) {
    REQUIRE(segment.span.size() == std::string_view("coördinatie").size());
  }
}

TEST_CASE("a megabyte without a space is cut at character boundaries",
          "[analyzers]") {
  std::string text = "x";
  for (int i = 0; i < 500000; ++i) {
    text += "é";
  }
  for (const Segment& segment : segments_of(text)) {
    REQUIRE(is_utf8(text.substr(segment.span.begin, segment.span.size())));
  }
}

TEST_CASE("casing tells names and acronyms apart", "[analyzers]") {
  CHECK(casing_of("kamer") == Casing::lower);
  CHECK(casing_of("Kamer") == Casing::initial);
  CHECK(casing_of("A") == Casing::initial);
  CHECK(casing_of("NAVO") == Casing::capitals);
  CHECK(casing_of("EU27") == Casing::capitals);
  CHECK(casing_of("ÉÉN") == Casing::capitals);
  CHECK(casing_of("iPhone") == Casing::mixed);
  CHECK(casing_of("2021") == Casing::lower);
}

}  // namespace kamerzoek
