#include "corpus/ministries.h"

#include <string>
#include <utility>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("an office names its ministry, in the words of its day", "[corpus]") {
  const std::vector<std::pair<std::string, Ministry>> cases = {
      {"De minister van Buitenlandse Zaken,", {"Buitenlandse Zaken", "BZ"}},
      {"DE MINISTER VAN FINANCIËN", {"Financiën", "Fin"}},
      {"de Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking",
       {"Buitenlandse Zaken", "BZ"}},
      {"Staatssecretaris van Veiligheid en Justitie",
       {"Veiligheid en Justitie", "JenV"}},
      {"Minister van Justitie en Veiligheid",
       {"Justitie en Veiligheid", "JenV"}},
      {"Minister van Justitie", {"Justitie", "JenV"}},
      {"Minister voor Rechtsbescherming", {"Justitie en Veiligheid", "JenV"}},
      {"Minister van Economische  Zaken\nen Klimaat",
       {"Economische Zaken en Klimaat", "EZ"}},
      {"Minister van Landbouw, Natuur en Voedselkwaliteit",
       {"Landbouw, Natuur en Voedselkwaliteit", "LVVN"}},
      {"De Minister-President, Minister van Algemene Zaken",
       {"Algemene Zaken", "AZ"}},
      {"Minister van Binnenlandse Zaken en Koninkrijksrelaties",
       {"Binnenlandse Zaken en Koninkrijksrelaties", "BZK"}},
  };
  for (const auto& [office, ministry] : cases) {
    INFO(office);
    CHECK(ministry_of(office) == ministry);
  }
}

TEST_CASE("of two ministries the first one named counts", "[corpus]") {
  CHECK(ministry_of("de ministers van Defensie en van Buitenlandse Zaken") ==
        Ministry{"Defensie", "Def"});
}

TEST_CASE("what names no ministry has none", "[corpus]") {
  CHECK_FALSE(ministry_of("het lid van de commissie").has_value());
  CHECK_FALSE(ministry_of("").has_value());
  CHECK_FALSE(ministry_of("defensiebeleid").has_value());
  CHECK_FALSE(ministry_of(std::string(1 << 20, 'x')).has_value());
}

}  // namespace kamerzoek
