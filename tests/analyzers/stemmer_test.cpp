#include "analyzers/stemmer.h"

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("the Dutch stemmer is Porter's, whatever the library calls it",
          "[analyzers]") {
  const Stemmer stemmer(StemAlgorithm::dutch_porter);
  CHECK(stemmer.stem("maatregelen") == "maatregel");
  CHECK(stemmer.stem("minister") == "minister");  // Kraaij-Pohlmann: "mini"
  CHECK(stemmer.id().rfind("dutch_porter-", 0) == 0);
  CHECK(stemmer.id() == Stemmer(StemAlgorithm::dutch_porter).id());
}

TEST_CASE("the English stemmer is Porter2", "[analyzers]") {
  const Stemmer stemmer(StemAlgorithm::english);
  CHECK(stemmer.stem("proliferation") == "prolifer");
  CHECK(stemmer.stem("ministries") == "ministri");
  CHECK(stemmer.id() != Stemmer(StemAlgorithm::dutch_porter).id());
}

TEST_CASE("a stemmer takes any bytes", "[analyzers]") {
  const Stemmer stemmer(StemAlgorithm::dutch_porter);
  CHECK(stemmer.stem("").empty());
  CHECK_NOTHROW(stemmer.stem("\xFF\xC3"));
  CHECK_NOTHROW(stemmer.stem(std::string(100000, 'e')));
}

}  // namespace kamerzoek
