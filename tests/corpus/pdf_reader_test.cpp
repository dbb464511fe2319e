#include "corpus/pdf_reader.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/date.h"
#include "tests/support/catch.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/text_letters.h"

namespace kamerzoek {
namespace {

using Texts = std::vector<std::string>;

bool knows(std::string_view word) {
  return word == "uitwisseling" || word == "boven" || word == "de";
}

ReadResult read_as_pdf(const std::string& file) {
  const RawLetter raw{{"/brief.pdf", file.size(), 0}, file, {}};
  return read_pdf(raw, KnownWord(knows));
}

Letter pdf_letter(const PdfBuilder& builder) {
  ReadResult result = read_as_pdf(builder.build());
  if (const auto* skip = std::get_if<Skip>(&result)) {
    throw std::runtime_error("skipped: " + std::string(name_of(skip->reason)));
  }
  return std::get<Letter>(std::move(result));
}

SkipReason skip_reason(const std::string& file) {
  return std::get<Skip>(read_as_pdf(file)).reason;
}

Texts texts_for(const Letter& letter, std::string_view reason) {
  Texts texts;
  for (const Furniture& furniture : letter.furniture) {
    if (furniture.reason == reason) {
      texts.push_back(furniture.text);
    }
  }
  return texts;
}

/// A page with the masthead and the foot of an official publication.
PdfBuilder publication(const std::string& number, const std::string& title) {
  PdfBuilder pdf;
  pdf.page()
      .add({36, 45, "Tweede Kamer der Staten-Generaal", 18, PdfFace::bold})
      .add({36, 100, "Vergaderjaar 2020-2021", 9})
      .add({36, 150, "12 345", 12, PdfFace::bold})
      .add({202, 150, "De lichten aan de kust", 12, PdfFace::bold})
      .add({36, 240, "Nr. " + number, 9, PdfFace::bold})
      .add({202, 240, title, 9, PdfFace::bold})
      .add({36, 720, "kst-12345-" + number, 6})
      .add({202, 731,
            "Tweede Kamer, vergaderjaar 2020-2021, 12 345, nr. " + number});
  return pdf;
}

constexpr double left = 78;
constexpr double side = 466;

// Sixty-four characters of nine points reach from 78 to 423.
const Texts first_lines = {
    "De landen aan de kust hebben vorig jaar gesproken over schepen,",
    "over havens en over de vraag wie er voor de lichten betaalt als",
    "het donker wordt en niemand meer weet waar het land begint. Dat"};
const Texts next_lines = {
    "gesprek gaat in het voorjaar verder, met meer landen aan tafel,",
    "en met een voorstel dat ieder van hen al van tevoren kende."};

// A letter of two pages in the house style: side column, page numbers, a
// sentence that goes on, a note.
PdfBuilder house_letter() {
  PdfBuilder pdf;
  pdf.page()
      .add({left, 130, "> Retouradres Postbus 1 2500 XX Den Haag", 6.5})
      .lines(left, 160,
             {"Aan de Voorzitter van de Tweede Kamer", "der Staten-Generaal"})
      .lines(
          side, 160,
          {"Directie Kust", "Zeestraat 1", "Onze referentie", "KUST-2021.44"},
          PdfFace::regular, 6.5)
      .add({left, 290, "Datum"})
      .add({left + 40, 290, "1 maart 2021"})
      .add({left, 302, "Betreft"})
      .add({left + 50, 302, "De lichten aan de kust"})
      .add({left, 340, "Geachte voorzitter,"})
      .lines(left, 364, first_lines)
      .add({left + PdfBuilder::width(first_lines[0]), 361, "1", 5.5})
      .add({left, 720, "1", 5.5})
      .add({left + 5, 723, "Kamerstuk 12 345, nr. 6.", 7})
      .add({side, 800, "Pagina 1 van 2", 6.5});
  pdf.page()
      .lines(side, 160, {"Onze referentie", "KUST-2021.44"}, PdfFace::regular,
             6.5)
      .lines(left, 160, next_lines)
      .add({left, 196, "Wie betaalt?", 9, PdfFace::bold})
      .lines(left, 208, first_lines)
      .add({side, 800, "Pagina 2 van 2", 6.5});
  return pdf;
}

TEST_CASE("a sentence goes on over a page's end, its page break known",
          "[pdf]") {
  const Letter letter = pdf_letter(house_letter());
  const Texts body = texts_in_role(letter, Role::body);
  REQUIRE(body.size() == 2);
  CHECK(body[0] == first_lines[0] + " " + first_lines[1] + " " +
                       first_lines[2] + " " + next_lines[0] + " " +
                       next_lines[1]);
  for (const Paragraph& paragraph : letter.paragraphs) {
    if (paragraph.text == body[0]) {
      REQUIRE(paragraph.page_breaks.size() == 1);
      CHECK(paragraph.page == 1);
      CHECK(paragraph.page_breaks[0] ==
            PageBreak{body[0].find("gesprek gaat"), 2});
    }
  }
}

TEST_CASE("side column, page numbers and return address are furniture",
          "[pdf]") {
  const Letter letter = pdf_letter(house_letter());
  CHECK(texts_for(letter, "page number") ==
        Texts{"Pagina 1 van 2", "Pagina 2 van 2"});
  CHECK(texts_for(letter, "side column") ==
        Texts{"Directie Kust", "Zeestraat 1", "Onze referentie", "KUST-2021.44",
              "Onze referentie", "KUST-2021.44"});
  CHECK(texts_for(letter, "letterhead") ==
        Texts{"> Retouradres Postbus 1 2500 XX Den Haag"});
}

TEST_CASE("a raised number calls the note at the foot of the page", "[pdf]") {
  const Letter letter = pdf_letter(house_letter());
  REQUIRE(letter.notes ==
          std::vector<Note>{{"1", "Kamerstuk 12 345, nr. 6.", 1}});
  for (const Paragraph& paragraph : letter.paragraphs) {
    if (!paragraph.note_calls.empty()) {
      CHECK(paragraph.note_calls ==
            std::vector<NoteCall>{{first_lines[0].size(), 0}});
    }
  }
}

TEST_CASE("subject and date come from the head", "[pdf]") {
  const Letter letter = pdf_letter(house_letter());
  CHECK(letter.title == "De lichten aan de kust");
  CHECK(letter.date == parse_iso_date("2021-03-01"));
  CHECK(letter.date_source == DateSource::letter_text);
}

TEST_CASE("a short line in bold is a heading", "[pdf]") {
  const Letter letter = pdf_letter(house_letter());
  CHECK(section_paths(letter) == Texts{"Wie betaalt?"});
  CHECK(letter.sections[0].page == 2);
}

TEST_CASE("a year and the mark behind it stay apart", "[pdf]") {
  const bool has_note = GENERATE(true, false);
  const std::string line = "Dat staat in de brief van 24 juni 2022";
  PdfBuilder pdf;
  pdf.page().lines(left, 200, first_lines).add({left, 260, line});
  pdf.add({left + PdfBuilder::width(line), 257, "14", 5.5});
  pdf.add({left + PdfBuilder::width(line) + 9, 260, "en niet elders."});
  if (has_note) {
    pdf.add({left, 720, "1", 5.5}).add({left + 5, 723, "Eerste noot.", 7});
    pdf.add({left, 735, "14", 5.5}).add({left + 8, 738, "Zie daar.", 7});
  }
  const Letter letter = pdf_letter(pdf);
  const std::string& text = letter.paragraphs.back().text;
  CHECK(text ==
        (has_note ? line + " en niet elders." : line + " 14 en niet elders."));
}

TEST_CASE("hyphens at line ends and blanks within words are mended", "[pdf]") {
  PdfBuilder pdf;
  pdf.page()
      .lines(left, 200,
             {"Er is een lange zin die over de kust gaat en over de uit-",
              "wisseling van lichten en schepen die daar langs varen, dus"})
      .add({left, 224, "bove"})
      .add({left + PdfBuilder::width("bove") + 1.5, 224, "n de zee"})
      .add({left + PdfBuilder::width("boven de zee") + 6, 224, "."});
  const Letter letter = pdf_letter(pdf);
  REQUIRE(letter.paragraphs.size() == 1);
  CHECK(letter.paragraphs[0].text ==
        "Er is een lange zin die over de kust gaat en over de uitwisseling van "
        "lichten en schepen die daar langs varen, dus boven de zee.");
}

TEST_CASE("a page in two columns is read column by column", "[pdf]") {
  PdfBuilder pdf;
  Texts one;
  Texts two;
  for (int i = 0; i < 10; ++i) {
    one.push_back("links staat de regel nummer " + std::to_string(i));
    two.push_back("rechts staat weer de regel " + std::to_string(i));
  }
  pdf.page().lines(60, 100, one).lines(320, 100, two);
  std::string text;
  for (const Paragraph& paragraph : pdf_letter(pdf).paragraphs) {
    text += paragraph.text + " ";
  }
  CHECK(text.find("nummer 9") < text.find("rechts staat"));
}

TEST_CASE("rows of a table are paragraphs with the role table", "[pdf]") {
  PdfBuilder pdf;
  pdf.page().lines(left, 200, first_lines);
  const std::vector<Texts> rows = {{"Haven", "Schepen", "Lichten"},
                                   {"Noord", "12", "3"},
                                   {"Zuid", "7", "1"}};
  double down = 260;
  for (const Texts& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      pdf.add({left + 110 * static_cast<double>(i), down, row[i]});
    }
    down += 14;
  }
  CHECK(texts_in_role(pdf_letter(pdf), Role::table) ==
        Texts{"Haven Schepen Lichten", "Noord 12 3", "Zuid 7 1"});
}

TEST_CASE("items with bullets and numbers are list items", "[pdf]") {
  PdfBuilder pdf;
  pdf.page().lines(left, 200, next_lines);
  pdf.add({left, 248, "-"}).add({left + 18, 248, "de lichten"});
  pdf.add({left, 260, "1."}).add({left + 18, 260, "De havens"});
  CHECK(texts_in_role(pdf_letter(pdf), Role::list) ==
        Texts{"- de lichten", "1. De havens"});
}

TEST_CASE("an official publication is known by its masthead", "[pdf]") {
  PdfBuilder pdf = publication("6", "BRIEF VAN DE MINISTER VAN FINANCIËN");
  pdf.add({202, 252, "Aan de Voorzitter van de Tweede Kamer"})
      .add({202, 276, "Den Haag, 6 juli 2021"})
      .lines(202, 300, first_lines, PdfFace::regular, 8);
  const Letter letter = pdf_letter(pdf);
  CHECK(letter.id == "kst-12345-6");
  CHECK(letter.aliases.empty());
  CHECK(letter.dossiers == Texts{"12345"});
  CHECK(letter.number == "6");
  CHECK(letter.dossier_title == "De lichten aan de kust");
  CHECK(letter.title == "BRIEF VAN DE MINISTER VAN FINANCIËN");
  CHECK(letter.kind == "brief");
  CHECK(letter.session_year == "2020-2021");
  CHECK(letter.date == parse_iso_date("2021-07-06"));
  CHECK(texts_for(letter, "running head") ==
        Texts{"Tweede Kamer, vergaderjaar 2020-2021, 12 345, nr. 6"});
}

TEST_CASE("a motion in PDF has the paragraphs and names it has in XML",
          "[pdf]") {
  PdfBuilder pdf = publication("7", "MOTIE VAN DE LEDEN SMIT EN DE VRIES");
  pdf.add({202, 270, "Voorgesteld 6 juli 2021", 8})
      .lines(202, 300, first_lines, PdfFace::regular, 8)
      .add({202, 360, "en gaat over tot de orde van de dag.", 8})
      .lines(202, 384, {"Smit", "De Vries"}, PdfFace::regular, 8);
  const Letter letter = pdf_letter(pdf);
  CHECK(letter.kind == "motie");
  CHECK(letter.date == parse_iso_date("2021-07-06"));
  CHECK(letter.paragraphs.front().text.starts_with("De landen"));
  CHECK(texts_for(letter, "masthead").back() == "Voorgesteld 6 juli 2021");
  CHECK(texts_in_role(letter, Role::signature) == Texts{"Smit", "De Vries"});
  REQUIRE(letter.senders.size() == 2);
  CHECK(letter.senders[1].person == "De Vries");
}

TEST_CASE("a PDF that gives no text is skipped with the reason", "[pdf]") {
  PdfBuilder blank;
  blank.page();
  CHECK(skip_reason(blank.build()) == SkipReason::no_text_layer);

  PdfBuilder shifted;
  shifted.page();
  for (int i = 0; i < 40; ++i) {
    shifted.add({left, 100.0 + 12 * i, "*HDFKWH YRRU]LWWHU GDW LV GH"});
  }
  CHECK(skip_reason(shifted.build()) == SkipReason::garbled_text);

  CHECK(skip_reason("%PDF-1.4\nnothing of the kind") == SkipReason::damaged);
}

TEST_CASE("a PDF cut off anywhere is a letter or a skip", "[pdf]") {
  const std::string whole = house_letter().build();
  for (std::size_t size = 0; size < whole.size(); size += 97) {
    CHECK_NOTHROW(read_as_pdf(whole.substr(0, size)));
  }
}

}  // namespace
}  // namespace kamerzoek
