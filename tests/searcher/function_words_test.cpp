#include "searcher/function_words.h"

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("words of grammar are told from words of a theme", "[searcher]") {
  for (const char* word :
       {"de", "tegen", "steeds", "waarbij", "daarop", "ervan", "kun"}) {
    CAPTURE(word);
    CHECK(is_function_word(word));
  }
  for (const char* word : {"klimaat", "defensie", "waarborg", "hierarchie",
                           "erfpacht", "ervaring", "inval"}) {
    CAPTURE(word);
    CHECK_FALSE(is_function_word(word));
  }
}

}  // namespace kamerzoek
