// Kinds, senders and ids: the small readers that letter_facts puts together.

#include "corpus/letter_facts.h"

#include <string>
#include <vector>

#include "corpus/letter_id.h"
#include "corpus/letter_kind.h"
#include "corpus/sender.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

struct Case {
  std::string text;
  std::string expected;
};

}  // namespace

TEST_CASE("the title of a Kamerstuk tells its kind", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"MOTIE VAN HET LID X", "motie"},
      {"GEWIJZIGDE MOTIE VAN HET LID X", "motie"},
      {"GEWIJZGIDE MOTIE VAN", "motie"},
      {"TWEEDE NADER GEWIJZIGDE MOTIE", "motie"},
      {"MOTIE HET LID", "motie"},
      {"BRIEF VAN DE MINISTER OVER DE MOTIE", "brief"},
      {"Brief van de minister", "brief"},
      {"NADER GEWIJZIGD AMENDEMENT VAN HET LID", "amendement"},
      {"SUBAMENDEMENT", "amendement"},
      {"MEMORIE VAN TOELICHTING", "memorie van toelichting"},
      {"NOTA NAAR AANLEIDING VAN HET VERSLAG",
       "nota naar aanleiding van het verslag"},
      {"TWEEDE NOTA VAN WIJZIGING", "nota van wijziging"},
      {"VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
       "verslag van een schriftelijk overleg"},
      {"LIJST VAN VRAGEN EN ANTWOORDEN", "lijst van vragen en antwoorden"},
      {"LIJST VAN VRAGEN", "lijst van vragen"},
      {"VERSLAG", "verslag"},
      {"PROMOTIE", ""},
      {"BRIEVENBUS", ""},
      {"BRIEFING", ""},
      {"", ""},
  }));
  INFO(c.text);
  CHECK(kind_of_title(c.text) == c.expected);
}

TEST_CASE("an office is freed of article and comma", "[corpus]") {
  CHECK(make_sender("De Minister van\n Financiën,", "W.B. Hoekstra") ==
        Sender{"W.B. Hoekstra", "Minister van Financiën", "Financiën"});
  CHECK(make_sender("", "A. Jansen,") == Sender{"A. Jansen", "", ""});
  CHECK(make_sender("De voorzitter van de commissie,", "[Ondertekenaar 1]") ==
        Sender{"", "voorzitter van de commissie", ""});
  CHECK(make_sender("", "") == Sender{});
}

TEST_CASE("offices are read from a title in capitals", "[corpus]") {
  const auto offices = [](std::string_view title) {
    std::vector<std::string> names;
    for (const Sender& sender : senders_in_title(title)) {
      names.push_back(sender.office);
    }
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(offices("BRIEF VAN DE MINISTER VAN FINANCIËN") ==
        Names{"Minister van Financiën"});
  CHECK(offices("BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN "
                "KONINKRIJKSRELATIES") ==
        Names{"Minister van Binnenlandse Zaken en Koninkrijksrelaties"});
  CHECK(offices("BRIEF VAN DE MINISTERS VAN DEFENSIE EN VAN FINANCIËN") ==
        Names{"Ministers van Defensie en van Financiën"});
  CHECK(offices("BRIEF VAN DE MINISTER-PRESIDENT, MINISTER VAN ALGEMENE ZAKEN "
                "EN DE STAATSSECRETARIS VAN DEFENSIE") ==
        Names{"Minister-President, Minister van Algemene Zaken",
              "Staatssecretaris van Defensie"});
  CHECK(offices("MOTIE VAN HET LID X").empty());
  CHECK(offices("").empty());
}

TEST_CASE("ids hold only what links can hold", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"kst-36600-VII-1", "kst-36600-VII-1"},
      {"KST-36600-vii-1", "kst-36600-VII-1"},
      {"kst-22112-ak-B1", "kst-22112-AK-b1"},
      {"2021d10801", "2021D10801"},
      {"AH-TK-20242025-1244", "ah-tk-20242025-1244"},
      {"Brief over  #dijken (1)", "brief-over-dijken-1"},
      {"--a--", "a"},
      {"2.1_x", "2.1_x"},
      {"\u00E9", ""},
      {"", ""},
  }));
  CHECK(letter_id_of(c.text) == c.expected);
  CHECK(letter_id_of(std::string(1000, 'a')).size() < 120);
  CHECK(file_stem("/a.b/c.d.xml") == "c.d");
  CHECK(file_stem(".profile") == ".profile");
  CHECK(file_stem("a") == "a");
}

}  // namespace kamerzoek
