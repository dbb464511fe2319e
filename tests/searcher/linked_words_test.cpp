// Words with a hyphen between them are found as words, as one word, and as
// phrases of either.
#include <algorithm>
#include <string>
#include <vector>

#include "searcher/mark_matches.h"
#include "searcher/phrase_spellings.h"
#include "searcher/query.h"
#include "searcher/searcher.h"
#include "searcher/word_terms.h"
#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using Words = std::vector<std::string>;

Words marked(const std::string& text, const std::string& query) {
  StoredPassage passage;
  passage.text = text;
  passage.language = Language::dutch;
  const Analyzer& analyzer = dutch_analyzer();
  Words words;
  for (const Span& span :
       matches_in(passage, sought_terms(parse_query(query).query, analyzer),
                  analyzer)) {
    words.push_back(text.substr(span.begin, span.size()));
  }
  return words;
}

}  // namespace

TEST_CASE("accents are typed or left out", "[searcher]") {
  TestLetter letter = a_letter("kst-1", "Een", "2020-01-01");
  add_passage(letter, "Enquête", "Steun aan Oekraïne, om banen te creëren.");
  const TestIndex index({letter});
  for (const char* query : {"Oekraïne", "oekraine", "creëren", "creeren",
                            "kop:enquête", "kop:enquete", "~oekraine"}) {
    CAPTURE(query);
    CHECK(index.found(query) == Words{"kst-1#p1"});
  }
}

TEST_CASE("linked words are found however they are asked for", "[searcher]") {
  TestLetter letter = a_letter("kst-1", "Een", "2020-01-01");
  add_passage(letter, "", "Gisteren spraken de NAVO-ministers over robben.");
  add_passage(letter, "", "Gisteren spraken zij over de robben in de zee.");
  const TestIndex index({letter});
  for (const char* query :
       {"NAVO-ministers", "navoministers", "navominister", "\"NAVO ministers\"",
        "\"NAVO-ministers\"", "\"navoministers\"", "\"de navoministers\"",
        "\"navoministers over\"", "\"NAVO-ministers over robben\""}) {
    CAPTURE(query);
    CHECK(index.found(query) == Words{"kst-1#p1"});
  }
  CHECK(index.found("\"ministers NAVO\"").empty());
}

TEST_CASE("linked words are found where they are written as one",
          "[searcher]") {
  TestLetter letter = a_letter("kst-1", "Een", "2020-01-01");
  add_passage(letter, "", "De navoministers spraken over robben.");
  add_passage(letter, "", "De NAVO en de ministers spraken.");
  add_passage(letter, "", "De NAVO sprak over de zee.");
  const TestIndex index({letter});
  CHECK(index.found("NAVO-ministers AND robben") == Words{"kst-1#p1"});
  CHECK(index.found("\"NAVO-ministers\"") == Words{"kst-1#p1"});
  CHECK(index.found("NAVO-ministers").size() == 2);
}

TEST_CASE("parts that say little are not asked for", "[searcher]") {
  TestLetter letter = a_letter("kst-1", "Een", "2020-01-01");
  add_passage(letter, "", "Zie kst-30000-7 en de 28 leden.");
  add_passage(letter, "", "Over de 676 robben.");
  const TestIndex index({letter});
  CHECK(index.found("vissen kst-28676-356").empty());
  CHECK(index.found("vissen 28676").empty());
  for (const char* typed : {"kst-28676-356", "28676", "28 676, nr. 356"}) {
    for (const WordTerms& word : word_terms(typed, dutch_analyzer())) {
      CHECK(word.parts.empty());
    }
  }
  CHECK(terms_of(word_terms("covid-19", dutch_analyzer()).at(0).parts) ==
        Words{"covid"});
  CHECK(word_terms("klimaatbeleid-2030", dutch_analyzer()).at(0).parts.size() ==
        2);
}

TEST_CASE("what is found of linked words is marked", "[searcher]") {
  const std::string text = "Nu spraken de NAVO-ministers over de F-35.";
  CHECK(marked(text, "navoministers") == Words{"NAVO-ministers"});
  CHECK(marked(text, "minister") == Words{"ministers"});
  CHECK(marked(text, "\"de navoministers over\"") ==
        Words{"de NAVO-ministers over"});
  CHECK(marked(text, "\"NAVO ministers\"") == Words{"NAVO-ministers"});
  CHECK(marked(text, "F35") == Words{"F-35"});
}

TEST_CASE("the part of a compound that is asked for is marked", "[searcher]") {
  CHECK(marked("De Klimaatverandering gaat door.", "klimaat") ==
        Words{"Klimaat"});
  CHECK(marked("De klimaat\u00ADverandering gaat door.", "verandering") ==
        Words{"verandering"});
  CHECK(marked("Zie 28 676, nr. 356.", "28676") == Words{"28 676"});
}

TEST_CASE("a phrase is spelled word by word and as one", "[searcher]") {
  const Analyzer& analyzer = dutch_analyzer();
  CHECK(
      phrase_spellings("de NAVO-ministers", analyzer) ==
      std::vector<Words>{{"de", "navo", "ministers"}, {"de", "navoministers"}});
  CHECK(phrase_spellings("de ministers", analyzer) ==
        std::vector<Words>{{"de", "ministers"}});
  CHECK(phrase_spellings("...", analyzer).empty());
}

}  // namespace kamerzoek
