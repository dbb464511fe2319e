#include "corpus/sentences.h"

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using Texts = std::vector<std::string>;

Texts texts_of(std::string_view text, const std::vector<Span>& spans) {
  Texts texts;
  for (const Span span : spans) {
    texts.emplace_back(text.substr(span.begin, span.size()));
  }
  return texts;
}

Texts sentences(std::string_view text) {
  return texts_of(text, split_into_sentences(text));
}

Texts clauses(std::string_view text) {
  return texts_of(text, split_into_clauses(text));
}

}  // namespace

TEST_CASE("a sentence ends at a full stop before a capital", "[corpus]") {
  CHECK(sentences("De zon scheen. Het bleef droog! Waarom? Dat is onbekend.") ==
        Texts{"De zon scheen.", "Het bleef droog!", "Waarom?",
              "Dat is onbekend."});
  CHECK(sentences("Zij zei: \u201cHet is klaar.\u201d Daarna ging zij.") ==
        Texts{"Zij zei: \u201cHet is klaar.\u201d", "Daarna ging zij."});
  CHECK(sentences("Het is af (zie boven.) \u00c9\u00e9n punt rest.") ==
        Texts{"Het is af (zie boven.)", "\u00c9\u00e9n punt rest."});
}

TEST_CASE("full stops of abbreviations, initials and numbers end nothing",
          "[corpus]") {
  const std::vector<std::string> whole = {
      "Zie o.a. Duitsland en art. 10 van het verdrag, nr. 356.",
      "Dit zei J.P. Jansen tegen mr. De Vries.",
      "Dat kost 1.000 euro (bijv. Prijspeil 2020).",
      "1. Inleiding op het vraagstuk",
      "Op blz. 3 van Stb. 2021, 12 staat dit.",
      "www.voorbeeld.nl is bereikbaar",
  };
  for (const std::string& text : whole) {
    CHECK(sentences(text) == Texts{text});
  }
}

TEST_CASE("a clause also ends at a comma, semicolon, colon or dash",
          "[corpus]") {
  CHECK(
      clauses("Ten eerste, de dijken; ten tweede: het water \u2013 en meer.") ==
      Texts{"Ten eerste,", "de dijken;", "ten tweede:", "het water",
            "\u2013 en meer."});
  CHECK(clauses("Het kost 2,5 miljoen") == Texts{"Het kost 2,5 miljoen"});
}

TEST_CASE("a line end ends a sentence, and blanks belong to none", "[corpus]") {
  CHECK(sentences("  eerste punt;\n tweede punt  ") ==
        Texts{"eerste punt;", "tweede punt"});
  CHECK(sentences(" \n\t ").empty());
  CHECK(sentences("").empty());
}

TEST_CASE("hostile text is split in linear time", "[corpus]") {
  const std::string stops(1'000'000, '.');
  CHECK(sentences(stops) == Texts{stops});
  const std::string quotes = "." + std::string(500'000, '"');
  CHECK(sentences(quotes + " a").size() == 1);
  CHECK(sentences("\xC3").size() == 1);
}

}  // namespace kamerzoek
