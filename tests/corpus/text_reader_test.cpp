#include "corpus/text_reader.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/text_letters.h"

namespace kamerzoek {
namespace {

using Texts = std::vector<std::string>;

// A cover letter and an agenda, as text that a PDF gave: a blank begins a page,
// notes stand where a page ended, lines are wrapped.
const std::string agenda =
    "Geachte voorzitter,\n"
    "\n"
    "Hierbij stuur ik u de agenda voor de bijeenkomst van ministers van \n"
    "Buitenlandse Zaken op 3 en 4 mei 2021, mede namens de minister van \n"
    "Defensie.\n"
    "\n"
    "De minister van Buitenlandse Zaken,\n"
    "\n"
    "Sanne Voorbeeld\n"
    "\n"
    "[Ondertekenaar 2]\n"
    " AGENDA VAN DE MINISTERS 3 EN 4 MEI2021\n"
    "\n"
    "Vooraf\n"
    "\n"
    "De bijeenkomst is de eerste na de brief van 26 februari 20211) en zal \n"
    "twee dagen duren. In de ochtend spreken de ministers onder elkaar en in \n"
    "de middag met de partners uit de regio, die daarvoor zijn genodigd.\n"
    "\n"
    "Sessie 1: de toestand in de wereld en wat die van de ministers en de \n"
    "bondgenoten vraagt\n"
    "\n"
    "China\n"
    "\n"
    "De opkomst van China vraagt om een antwoord dat rekening houdt met de \n"
    "\n"
    "1 Zie de brief van de minister met het verslag van de bijeenkomst, \n"
    "Kamerstuk 90 101 nr. 3\n"
    " belangen van het bondgenootschap en met die van Europa. De uitwisseling "
    "\n"
    "van kennis, ook over cyber- en hybride dreigingen, is daarvoor nodig. \n"
    "Nederland onderschrijft dat het Non-\n"
    "Proliferatieverdrag de hoeksteen is en wil dat ook zo houden in het Non-\n"
    " Proliferatieverdrag van morgen, zoals in Boekarest in 20082, besloten.\n"
    "\n"
    "Sahel\n"
    "\n"
    "De Sahel is voor Nederland van belang. De ministers spreken over:\n"
    "- de missie in Mali, die dit jaar wordt verlengd en dan ook \n"
    "wordt versterkt;\n"
    "- de hulp aan vluchtelingen.\n"
    "\n"
    "2 Verklaring van Boekarest\n";

}  // namespace

TEST_CASE("an agenda from a PDF is read as it was meant", "[corpus]") {
  const Letter letter = text_letter(agenda, "/x/agenda-2021-05.txt");
  CHECK(letter.id == "agenda-2021-05");
  CHECK(letter.title == "AGENDA VAN DE MINISTERS 3 EN 4 MEI 2021");
  CHECK(letter.kind == "brief");
  CHECK(letter.date_source == DateSource::file_name);
  CHECK(letter.language == Language::dutch);
  CHECK(letter.source.format == "text");
  CHECK(letter.source.encoding == "UTF-8");
  CHECK(letter.source.reader_version == "text-1");
  CHECK(section_paths(letter) ==
        Texts{"Vooraf",
              "Sessie 1: de toestand in de wereld en wat die van de ministers "
              "en de bondgenoten vraagt",
              "Sessie 1: de toestand in de wereld en wat die van de ministers "
              "en de bondgenoten vraagt > China",
              "Sessie 1: de toestand in de wereld en wat die van de ministers "
              "en de bondgenoten vraagt > Sahel"});
  CHECK(letter.sections[2].page == 2);
  CHECK(texts_in_role(letter, Role::opening) == Texts{"Geachte voorzitter,"});
  CHECK(texts_in_role(letter, Role::signature) ==
        Texts{"De minister van Buitenlandse Zaken,", "Sanne Voorbeeld"});
  CHECK(texts_in_role(letter, Role::list) ==
        Texts{"- de missie in Mali, die dit jaar wordt verlengd en dan ook "
              "wordt versterkt;",
              "- de hulp aan vluchtelingen."});
  CHECK(letter.notes ==
        std::vector<Note>{
            {"1",
             "Zie de brief van de minister met het verslag van de bijeenkomst, "
             "Kamerstuk 90 101 nr. 3",
             2},
            {"2", "Verklaring van Boekarest", 4}});
  CHECK(letter.furniture ==
        std::vector<Furniture>{{"[Ondertekenaar 2]", "placeholder", 1}});
}

TEST_CASE("a sentence runs on over notes and page ends", "[corpus]") {
  const Letter letter = text_letter(agenda);
  const Texts body = texts_in_role(letter, Role::body);
  REQUIRE(body.size() == 4);
  CHECK(body[2] ==
        "De opkomst van China vraagt om een antwoord dat rekening houdt met de "
        "belangen van het bondgenootschap en met die van Europa. De "
        "uitwisseling van kennis, ook over cyber- en hybride dreigingen, is "
        "daarvoor nodig. Nederland onderschrijft dat het "
        "Non-Proliferatieverdrag de hoeksteen is en wil dat ook zo houden in "
        "het Non-Proliferatieverdrag van morgen, zoals in Boekarest in 2008, "
        "besloten.");
  const Paragraph& china = letter.paragraphs[5];
  REQUIRE(china.text == body[2]);
  CHECK(china.page == 2);
  REQUIRE(china.page_breaks.size() == 2);
  CHECK(china.text.substr(china.page_breaks[0].offset, 8) == "belangen");
  CHECK(china.page_breaks[0].page == 3);
  CHECK(china.text.substr(china.page_breaks[1].offset, 6) == "Prolif");
  REQUIRE(china.note_calls.size() == 1);
  CHECK(china.text.substr(china.note_calls[0].offset - 4, 6) == "2008, ");
  CHECK(letter.notes[china.note_calls[0].note].label == "2");
}

TEST_CASE("headings without blank lines are found by their shape", "[corpus]") {
  const Letter letter = text_letter(
      "Dit onderzoek is gedaan door een instituut dat daarvoor is gevraagd, "
      "en\n"
      "het is als bijlage bij deze brief gevoegd.\n"
      "Rapport\n"
      "In het rapport wordt eerst de toestand in Nederland besproken, en dan\n"
      "die in andere landen, waar de regels anders zijn.\n"
      "Meer regels of minder?\n"
      "De vraag of er meer regels moeten komen is niet met een woord alleen\n"
      "te beantwoorden.\n");
  CHECK(section_paths(letter) == Texts{"Rapport", "Meer regels of minder?"});
  CHECK(letter.paragraphs.size() == 3);
}

TEST_CASE("numbers order headings, items of a list are none", "[corpus]") {
  const std::string text = "De minister licht dit hieronder verder toe.\n\n";
  const Letter letter = text_letter(
      "1. Voorraden\n\n1.1 Gas\n\n" + text + "1.2 Olie\n\n" + text +
      "2. Besparen\n\nDe agenda telt drie punten:\n\n1. Opening\n2. China\n"
      "3. Sluiting\n\n" +
      text + "Tot slot\n\n" + text);
  CHECK(section_paths(letter) == Texts{"1. Voorraden", "1. Voorraden > 1.1 Gas",
                                       "1. Voorraden > 1.2 Olie", "2. Besparen",
                                       "2. Besparen > Tot slot"});
  CHECK(texts_in_role(letter, Role::list) ==
        Texts{"1. Opening", "2. China", "3. Sluiting"});
}

TEST_CASE("questions and their answers are nested", "[corpus]") {
  const Letter letter = text_letter(
      "Vraag 1\nBent u bekend met dit bericht?\nAntwoord 1\nJa.\n"
      "Vraag 2\nKunt u dat toelichten?\nAntwoord 2\nNee.\n");
  CHECK(section_paths(letter) == Texts{"Vraag 1", "Vraag 1 > Antwoord 1",
                                       "Vraag 2", "Vraag 2 > Antwoord 2"});
  CHECK(texts_in_role(letter, Role::body) ==
        Texts{"Bent u bekend met dit bericht?", "Ja.", "Kunt u dat toelichten?",
              "Nee."});
}

TEST_CASE("an annex has its own section and role", "[corpus]") {
  const Letter letter = text_letter(
      "China\n\nDe brief gaat over China.\n\nBijlage 1: cijfers\n\n"
      "De cijfers zijn afgerond.\n\nJaar   Uitstoot   Doel\n");
  CHECK(section_paths(letter) == Texts{"China", "Bijlage 1: cijfers"});
  CHECK(texts_in_role(letter, Role::annex) ==
        Texts{"De cijfers zijn afgerond."});
  CHECK(texts_in_role(letter, Role::table) == Texts{"Jaar Uitstoot Doel"});
}

TEST_CASE("a quotation of its own is known by its marks", "[corpus]") {
  const Letter letter = text_letter(
      "De motie luidt:\n\n“verzoekt de regering de Kamer hierover voor de "
      "zomer te informeren.”\n");
  CHECK(texts_in_role(letter, Role::quotation).size() == 1);
}

TEST_CASE("notes with their number on a line of its own are found",
          "[corpus]") {
  const Letter letter = text_letter(
      "Het embryo is ontstaan in een kliniek.1 Het krijgt daar\n\n1\n\n"
      "Bij deze methode wordt een embryo ingebracht.\n\fde zorg die past.\n");
  CHECK(letter.notes == std::vector<Note>{{"1",
                                           "Bij deze methode wordt een embryo "
                                           "ingebracht.",
                                           1}});
  CHECK(texts_in_role(letter, Role::body) ==
        Texts{"Het embryo is ontstaan in een kliniek. Het krijgt daar de zorg "
              "die past."});
}

TEST_CASE("endnotes are called from every page", "[corpus]") {
  const Letter letter = text_letter(
      "Zoals toegezegd1 komt er een brief.\n\fDie brief volgt spoedig2 dan.\n"
      "\f1 Zie het debat.\n2 Voor de zomer.\n");
  REQUIRE(letter.paragraphs.size() == 2);
  CHECK(letter.paragraphs[0].note_calls == std::vector<NoteCall>{{15, 0}});
  CHECK(letter.paragraphs[1].note_calls == std::vector<NoteCall>{{23, 1}});
}

TEST_CASE("a number is kept where there is no note", "[corpus]") {
  const Letter letter =
      text_letter("Het waren er 20211 in totaal1 dat jaar.\n");
  CHECK(letter.paragraphs.front().text ==
        "Het waren er 20211 in totaal1 dat jaar.");
  CHECK(letter.notes.empty());
}

TEST_CASE("a numbered section at the foot of a page is no note", "[corpus]") {
  const Letter letter = text_letter(
      "De minister reist over de A1 naar huis.\n\n1 Inleiding\n\n"
      "De brief begint hier pas.\n\fEn gaat hier verder.\n");
  CHECK(letter.notes.empty());
  CHECK(section_paths(letter) == Texts{"1 Inleiding"});
}

TEST_CASE("a letter of one line for each paragraph is read", "[corpus]") {
  const std::string line =
      "De Raad sprak over de toestand in de Sahel, over de missies die daar "
      "actief zijn, over de hulp die wordt geboden en over de vraag hoe lang "
      "dat alles nog nodig zal zijn, gelet op de uitkomst van de verkiezingen.";
  const Letter letter = text_letter(line + "\n" + line + "\n" + line + "\n");
  CHECK(letter.paragraphs.size() == 3);
}

TEST_CASE("text in Windows-1252 is converted, and says so", "[corpus]") {
  const Letter letter = text_letter("De Oekra\xEFne kost \x80 5.\n");
  CHECK(letter.paragraphs.front().text == "De Oekraïne kost € 5.");
  CHECK(letter.source.encoding == "windows-1252");
}

TEST_CASE("what holds no letter is skipped with its reason", "[corpus]") {
  using Case = std::pair<std::string, SkipReason>;
  const auto item = GENERATE(values<Case>({
      {"", SkipReason::empty},
      {" \n\t\n\f\f \u00A0\u200B\n", SkipReason::no_text},
      {std::string("a\0b", 3), SkipReason::binary},
      {"%PDF-1.4", SkipReason::unsupported_format},
  }));
  const ReadResult result = read_as_text(item.first);
  REQUIRE(std::holds_alternative<Skip>(result));
  CHECK(std::get<Skip>(result).reason == item.second);
}

}  // namespace kamerzoek
