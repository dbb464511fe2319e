#include "analyzers/compounds.h"

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

std::string parts_of(std::string_view word, const Compounds& compounds) {
  std::string parts;
  for (const CompoundPart& part : compounds.split(word).parts) {
    parts += (parts.empty() ? "" : "|") +
             std::string(word.substr(part.span.begin, part.span.size()));
  }
  return parts.empty() ? std::string(word) : parts;
}

}  // namespace

TEST_CASE("a compound is cut where its parts meet", "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  const Compounds compounds(lexicon);
  for (const char* cut : {"klimaat|verandering", "gemeente", "minister",
                          "veiligheids|situatie"}) {
    std::string word = cut;
    std::erase(word, '|');
    CHECK(parts_of(word, compounds) == cut);
  }
}

}  // namespace kamerzoek
