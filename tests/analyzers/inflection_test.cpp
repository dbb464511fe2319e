#include "analyzers/inflection.h"

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("an inflected word is led to its base", "[analyzers][inflection]") {
  const Lexicon lexicon(installed_lexicon());
  const Inflection inflection(lexicon);
  CHECK(inflection.base_of("maatregelen") == "maatregel");
  CHECK(inflection.base_of("brieven") == "brief");
  CHECK(inflection.base_of("problemen") == "probleem");
  CHECK(inflection.base_of("kamerbrieven") == "kamerbrief");
  CHECK(inflection.base_of("xqzzx") == std::nullopt);
}

}  // namespace kamerzoek
