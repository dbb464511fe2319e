#include "corpus/answerers.h"

#include "tests/support/catch.h"

namespace kamerzoek {

using Answerers = std::vector<Answerer>;

TEST_CASE("who answers is named with the office", "[corpus]") {
  CHECK(
      answerers_in("Antwoord van Minister De Vries (Sociale Zaken en "
                   "Werkgelegenheid) (ontvangen 21 juni 2021).") ==
      Answerers{{"Minister van Sociale Zaken en Werkgelegenheid", "De Vries"}});
  CHECK(answerers_in("Antwoord van minister Smit (Defensie), mede namens de "
                     "Minister van Financiën. (Ontvangen 3 maart 2008)") ==
        Answerers{{"minister van Defensie", "Smit"}});
  CHECK(answerers_in("Antwoord van Minister-President Jansen (Algemene Zaken) "
                     "(ontvangen 1 mei 2020)") ==
        Answerers{{"Minister-President", "Jansen"}});
}

TEST_CASE("several who answer together are all named", "[corpus]") {
  CHECK(answerers_in("Antwoord van Minister Smit (Defensie), Staatssecretaris "
                     "Van Dijk (Financiën) en de Minister Jansen "
                     "(Rechtsbescherming) (ontvangen 3 maart 2021).") ==
        Answerers{{"Minister van Defensie", "Smit"},
                  {"Staatssecretaris van Financiën", "Van Dijk"},
                  {"Minister voor Rechtsbescherming", "Jansen"}});
}

TEST_CASE("an office may answer without a name", "[corpus]") {
  CHECK(answerers_in("Antwoord van de Minister van Defensie (ontvangen 3 maart "
                     "2021).") == Answerers{{"Minister van Defensie", ""}});
}

TEST_CASE("what is no line of an answer names nobody", "[corpus]") {
  for (const char* line :
       {"", "Antwoord van ", "Antwoord van de Kamer", "Antwoord",
        "Vragen van het lid Smit aan de Minister van Defensie",
        "Antwoord van )(", "Antwoord van (ontvangen"}) {
    CAPTURE(line);
    CHECK(answerers_in(line).empty());
  }
  std::string many = "Antwoord van ";
  for (int i = 0; i < 1000; ++i) {
    many += "Minister A (B) ";
  }
  CHECK(answerers_in(many).size() == 20);
}

}  // namespace kamerzoek
