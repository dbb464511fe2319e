#include "corpus/letter_parts.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/text_letters.h"

namespace kamerzoek {
namespace {

using Texts = std::vector<std::string>;
using Senders = std::vector<Sender>;

const std::string body =
    "De Raad sprak over de toestand in de Sahel en over de missies aldaar.\n";

}  // namespace

TEST_CASE("the opening ends with the salutation", "[corpus]") {
  const Letter letter = text_letter(
      "Aan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\n\n"
      "Datum 3 mei 2021\n\nGeachte voorzitter,\n\n" +
      body);
  CHECK(texts_in_role(letter, Role::opening) ==
        Texts{"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
              "Datum 3 mei 2021", "Geachte voorzitter,"});
  CHECK(texts_in_role(letter, Role::body).size() == 1);
}

TEST_CASE("without a salutation the opening ends with its last label",
          "[corpus]") {
  const Letter letter = text_letter(
      "Aan de Voorzitter van de Tweede Kamer\n\nDen Haag, 3 mei 2021\n\n" +
      body);
  CHECK(texts_in_role(letter, Role::opening).size() == 2);
  CHECK(texts_in_role(letter, Role::body).size() == 1);
}

TEST_CASE("two signatories are paired with their names", "[corpus]") {
  const Senders both = {
      {"Stef Blok", "Minister van Buitenlandse Zaken", "Buitenlandse Zaken"},
      {"A.Th.B. Bijleveld-Schouten", "Minister van Defensie", "Defensie"}};
  const auto signature = GENERATE(
      as<std::string>{},
      "De minister van Buitenlandse Zaken,\n\nStef Blok\n\n"
      "De minister van Defensie,\n\nA.Th.B. Bijleveld-Schouten\n",
      "DE MINISTER VAN BUITENLANDSE ZAKEN,\n\nDE MINISTER VAN DEFENSIE,\n\n"
      "Stef Blok\n\nA.Th.B. Bijleveld-Schouten\n",
      "Hoogachtend,\n\nDe minister van Buitenlandse Zaken,\nStef Blok\n\n"
      "De minister van Defensie,\nA.Th.B. Bijleveld-Schouten\n");
  const Letter letter =
      text_letter("Geachte voorzitter,\n\n" + body + "\n" + signature);
  CHECK(letter.senders == both);
  CHECK(texts_in_role(letter, Role::body).size() == 1);
}

TEST_CASE("whom a letter is also written for is a sender", "[corpus]") {
  const Letter letter = text_letter(
      "Geachte voorzitter,\n\nHierbij bied ik u, mede namens de minister van "
      "Financiën en de\nstaatssecretaris van Defensie, het verslag aan.\n\n"
      "De minister van Buitenlandse Zaken,\n\nStef Blok\n");
  REQUIRE(letter.senders.size() == 3);
  CHECK(letter.senders[1] == Sender{"", "Minister van Financiën", "Financiën"});
  CHECK(letter.senders[2] ==
        Sender{"", "Staatssecretaris van Defensie", "Defensie"});
}

TEST_CASE("an office on two lines is one", "[corpus]") {
  const Letter letter = text_letter(
      "Geachte voorzitter,\n\n" + body +
      "\nde staatssecretaris van Volksgezondheid,\nWelzijn en Sport,\n");
  REQUIRE(letter.senders.size() == 1);
  CHECK(letter.senders[0].office ==
        "Staatssecretaris van Volksgezondheid, Welzijn en Sport");
}

TEST_CASE("a sentence about a minister is no signature", "[corpus]") {
  const Letter letter = text_letter(
      "Geachte voorzitter,\n\nDe minister van Defensie neemt deel.\n\n" + body);
  CHECK(texts_in_role(letter, Role::signature).empty());
  CHECK(letter.senders.empty());
}

TEST_CASE("the next page is no part of the signature", "[corpus]") {
  const Letter letter =
      text_letter("Geachte voorzitter,\n\n" + body +
                  "\nDe minister van Defensie,\n\nKajsa Ollongren\f"
                  "Geannoteerde Agenda\n\n" +
                  body);
  CHECK(texts_in_role(letter, Role::signature).size() == 2);
  CHECK(section_paths(letter) == Texts{"Geannoteerde Agenda"});
}

}  // namespace kamerzoek
