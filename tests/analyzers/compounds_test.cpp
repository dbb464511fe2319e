#include "analyzers/compounds.h"

#include <array>
#include <random>

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

std::vector<std::string> bases_of(const std::vector<CompoundPart>& parts) {
  std::vector<std::string> bases;
  for (const CompoundPart& part : parts) {
    bases.push_back(part.base);
  }
  return bases;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a compound is cut where its parts meet", "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  const Compounds compounds(lexicon);
  for (const char* cut :
       {"klimaat|verandering", "wapen|beheersings|instrumenten",
        "veiligheids|consultaties", "drink|water|bronnen", "kamer|brieven",
        "kinder|opvang", "klachten|procedure", "arbeids|voorwaarden",
        "raket|afweer|systemen", "toetsings|conferentie", "lid|staten",
        "minister|raad", "gas|winning", "woning|bouw|opgave",
        "mensen|rechten|verdedigers", "oekraïne|beleid"}) {
    std::string word = cut;
    std::erase(word, '|');
    CHECK(parts_of(word, compounds) == cut);
  }
}

TEST_CASE("a word that is no compound, or an opaque one, stays whole",
          "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  const Compounds compounds(lexicon);
  for (const char* word :
       {"gemeente",       "minister",          "uitvoering",
        "achtergrond",    "handvest",          "standpunt",
        "aanvragen",      "vertegenwoordiger", "transactie",
        "reorganisatie",  "waarnaar",          "daartegen",
        "hiervoor",       "organisaties",      "completeerde",
        "vriendinnetjes", "vervlakking",       "verantwoordelijkheid",
        "handleiding",    "belangrijkste",     "samenstelling",
        "voorstander",    "noodzakelijk"}) {
    CHECK(parts_of(word, compounds) == word);
  }
}

TEST_CASE("what only inflection or derivation put together stays whole",
          "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  const Compounds compounds(lexicon);
  for (const char* word :
       {"presenteerden", "pendelen", "openstellen", "handels", "overslag",
        "combinaties", "beslagen", "centrales", "twintigtal", "wegnemen"}) {
    CHECK(parts_of(word, compounds) == word);
  }
}

TEST_CASE("parts need not be words by themselves", "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  const Compounds compounds(lexicon);
  for (const char* cut : {"school|verlaters", "geweld|pleging", "hersen|scan",
                          "kalver|houderij", "zorg|mijders"}) {
    std::string word = cut;
    std::erase(word, '|');
    CHECK(parts_of(word, compounds) == cut);
  }
  CHECK(bases_of(compounds.split("schoolverlaters").parts) ==
        Words{"school", "verlater"});
}

TEST_CASE("parts are normalised and lose their link",
          "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  const Compounds compounds(lexicon);
  const CompoundSplit split = compounds.split("wapenbeheersingsinstrumenten");
  CHECK(bases_of(split.parts) == Words{"wapen", "beheersing", "instrument"});
  CHECK(split.parts[1].span == Span{5, 16});
  CHECK(bases_of(compounds.split("klachtenprocedures").parts) ==
        Words{"klacht", "procedure"});
  CHECK(split.margin() > 0);
}

TEST_CASE("neighbouring parts that are a word together are told",
          "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  const Compounds compounds(lexicon);
  const auto runs = bases_of(compounds.split("drinkwaterbronnen").runs);
  CHECK(std::find(runs.begin(), runs.end(), "drinkwater") != runs.end());
  const auto others =
      bases_of(compounds.split("wapenbeheersingsinstrumenten").runs);
  CHECK(std::find(others.begin(), others.end(), "wapenbeheersing") !=
        others.end());
  CHECK(compounds.split("klimaatverandering").runs.empty());
}

TEST_CASE("a higher bias cuts more and a lower one less",
          "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  CHECK(Compounds(lexicon, -50).split("veiligheidsconsultaties").whole());
  const Compounds eager(lexicon, 50);
  CHECK_FALSE(eager.split("koninginnen").score <
              Compounds(lexicon).split("koninginnen").score);
}

TEST_CASE("words with other signs than letters are left to their segments",
          "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  const Compounds compounds(lexicon);
  for (const char* word : {"", "a", "zee-eend", "auto's", "klimaat verandering",
                           "2024klimaat", "KLIMAATBELEID"}) {
    CHECK(compounds.split(word).whole());
  }
}

TEST_CASE("any bytes can be split: parts join up to the word, at characters",
          "[analyzers][compounds]") {
  const Lexicon lexicon(installed_lexicon());
  const Compounds compounds(lexicon);
  std::mt19937 random(5);
  constexpr std::array pieces = {"klimaat", "beleids", "é",    "\xC3", "over",
                                 "heids",   "ë",       "\xFF", "raad", "x"};
  for (int round = 0; round < 4000; ++round) {
    std::string word;
    for (std::size_t i = random() % 20; i > 0; --i) {
      word += pieces[random() % pieces.size()];
    }
    const CompoundSplit split = compounds.split(word);
    std::size_t at = 0;
    for (const CompoundPart& part : split.parts) {
      REQUIRE(part.span.begin == at);
      REQUIRE(part.span.size() > 0);
      REQUIRE((static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U);
      at = part.span.end;
    }
    REQUIRE((split.whole() || at == word.size()));
    REQUIRE(compounds.split(word).parts == split.parts);
  }
}

}  // namespace kamerzoek
