#include "indexer/own_forms.h"

#include "tests/support/catch.h"
#include "tests/support/plain_analyzer.h"

namespace kamerzoek {

TEST_CASE("a word that is its own base form has its exact term too",
          "[indexer]") {
  const PlainAnalyzer analyzer;
  OwnForms own_forms(analyzer);
  using Terms = std::vector<std::string>;
  for (int asked = 0; asked < 2; ++asked) {
    CHECK(own_forms.has("sahel"));
    CHECK_FALSE(own_forms.has("ministers"));
    CHECK(own_forms.terms_of(FieldId::body, "sahel") ==
          Terms{"Zsahel", "sahel"});
    CHECK(own_forms.terms_of(FieldId::title, "ministers") ==
          Terms{"ZSministers"});
  }
}

}  // namespace kamerzoek
