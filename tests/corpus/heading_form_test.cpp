#include "corpus/heading_form.h"

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

struct Form {
  const char* text;
  HeadingRank rank;
};

}  // namespace

TEST_CASE("the form of a heading gives its rank", "[corpus]") {
  const auto form = GENERATE(values<Form>({
      {"Introductie", plain_heading},
      {"Rusland; hybride- en cyberdreigingen, ADN", plain_heading},
      {"Sessie 1: NAVO 2030 en voorbereiding NAVO Top", labelled_heading},
      {"Sessie 3", labelled_heading},
      {"Vraag 12", labelled_heading},
      {"Antwoord 12", answer_heading},
      {"Antwoord", answer_heading},
      {"Bijlage 1 – Cijfers", annex_heading},
      {"Bijlage: stand per provincie", annex_heading},
      {"GEANNOTEERDE AGENDA NAVO 2021", capitals_heading},
      {"II. Veiligheid", roman_heading},
      {"3. Emissie van stikstof", numbered_heading},
      {"3 Emissie van stikstof", numbered_heading},
      {"2.1 Landbouw", numbered_heading + 1},
      {"2.1.3. Landbouw", numbered_heading + 2},
      {"a) Landbouw", plain_heading - 1},
      {"Draagmoederschap of adoptie?", plain_heading},
  }));
  CHECK(rank_by_form(form.text) == form.rank);
}

TEST_CASE("what ends a sentence or leads on is no heading", "[corpus]") {
  const auto* text = GENERATE(
      as<const char*>{}, "De Kamer is geïnformeerd.", "Geachte voorzitter,",
      "De agenda is als volgt:", "de opkomst van China", "12", "Het Non-",
      "Een regel die zo lang is dat zij met al haar woorden geen opschrift "
      "van een enkele alinea meer kan zijn");
  CHECK(rank_by_form(text) == no_heading);
}

TEST_CASE("a label needs its number or colon", "[corpus]") {
  CHECK(label_rank("Sessie 2: Rusland") == labelled_heading);
  CHECK(label_rank("Sessie twee zal gaan over Rusland") == no_heading);
  CHECK(label_rank("Vragen aan de minister") == no_heading);
  CHECK(label_rank("vraag 2") == no_heading);
}

}  // namespace kamerzoek
