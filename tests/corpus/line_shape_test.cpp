#include "corpus/line_shape.h"

#include <string>

#include "corpus/sentences.h"
#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("the full stop of an abbreviation ends neither a line nor a sentence",
          "[corpus]") {
  CHECK(ends_sentence("De Kamer is geïnformeerd."));
  for (const std::string word :
       {"max.", "m.b.t.", "(bijv.", "Kamerst.", "t/m.", "jl."}) {
    CAPTURE(word);
    CHECK_FALSE(ends_sentence("een looptijd van " + word));
  }
  CHECK(split_into_sentences("Dat duurt max. Acht weken.").size() == 1);
}

TEST_CASE("a line ends in a web address when its last word has one",
          "[corpus]") {
  CHECK(ends_in_web_address("Zie https://zoek.officielebekendmakingen.nl/blg"));
  CHECK(ends_in_web_address("Zie www.rijksoverheid.nl/"));
  CHECK_FALSE(ends_in_web_address("www.rijksoverheid.nl is de website"));
  CHECK_FALSE(ends_in_web_address(""));
}

}  // namespace kamerzoek
