#include "analyzers/stemmer.h"

#include <cstdlib>
#include <fstream>

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

TEST_CASE(
    "the Dutch stemmer agrees with Snowball's own vocabulary, where that "
    "is at hand",
    "[analyzers]") {
  const char* const data = std::getenv("KAMERZOEK_DATA");
  if (data == nullptr) {
    return;
  }
  const std::string folder = std::string(data) + "/snowball/dutch_porter/";
  std::ifstream words(folder + "voc.txt");
  std::ifstream stems(folder + "output.txt");
  REQUIRE(words);
  REQUIRE(stems);
  const Stemmer stemmer(StemAlgorithm::dutch_porter);
  std::size_t others = 0;
  std::size_t count = 0;
  for (std::string word, stem;
       std::getline(words, word) && std::getline(stems, stem); ++count) {
    others += stemmer.stem(word) == stem ? 0U : 1U;
  }
  CHECK(count > 40000);
  CHECK(others == 0);
}

}  // namespace kamerzoek
