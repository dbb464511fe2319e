#include "corpus/odt_reader.h"

#include <string>
#include <vector>

#include "tests/support/office_letters.h"

namespace kamerzoek {
namespace {

using Texts = std::vector<std::string>;

std::string p(const std::string& text, const std::string& style = {}) {
  return "<text:p text:style-name=\"" + style + "\">" + text + "</text:p>";
}

const std::string styles = R"xml(
<style:style style:name="V"><style:text-properties fo:font-weight="bold"/>
</style:style><style:style style:name="W" style:parent-style-name="V"/>
<style:style style:name="H"><style:text-properties text:display="none"/>
</style:style><text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1"
 style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a"
 style:num-suffix=")" text:display-levels="2"/></text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"
 text:bullet-char="–"/></text:list-style>)xml";

const std::string filler =
    p("Hierbij ontvangt u de stand van zaken van het herstel.");

std::string skip_of(const std::string& content) {
  const ReadResult result = read_odt(office_raw(content));
  const auto* const skip = std::get_if<Skip>(&result);
  return skip == nullptr
             ? "a letter"
             : std::string(name_of(skip->reason)) + ": " + skip->detail;
}

}  // namespace

TEST_CASE("text of an ODT is as it is shown", "[corpus]") {
  struct Case {
    std::string content;
    std::string text;
  };
  const auto [content, text] = GENERATE(values<Case>({
      {"De <text:span>dijk</text:span>en", "De dijken"},
      {"Een<text:tab/>twee<text:s text:c=\"3\"/>drie", "Een twee drie"},
      {"Een<text:line-break/>twee", "Een twee"},
      {"A<text:span text:style-name=\"H\">B</text:span>C", "AC"},
      {"<text:a>de site</text:a>", "de site"},
      {"<text:date>3 mei</text:date>", "3 mei"},
      {"Ja<office:annotation><text:p>Nee?</text:p></office:annotation>.",
       "Ja."},
      {"<text:change-start/>nieuw<text:change-end/>", "nieuw"},
  }));
  CHECK(paragraph_texts(odt_letter(p(content), styles)) == Texts{text});
}

TEST_CASE("deleted and hidden text of an ODT is left out", "[corpus]") {
  const Letter letter = odt_letter(
      "<text:tracked-changes><text:changed-region><text:deletion>" + p("weg") +
          "</text:deletion></text:changed-region></text:tracked-changes>" +
          p("verborgen", "H") + "<text:section text:display=\"none\">" +
          p("ook") + "</text:section>" + p("Blijft."),
      styles);
  CHECK(paragraph_texts(letter) == Texts{"Blijft."});
}

TEST_CASE("headings of an ODT are those by element and look", "[corpus]") {
  const Letter letter = odt_letter(
      "<text:h text:outline-level=\"1\">Aanleiding</text:h>" + filler +
          "<text:h text:outline-level=\"2\">Onderzoek</text:h>" + filler +
          p("Tot slot", "W") + filler,
      styles);
  CHECK(headings(letter) == Texts{"1 Aanleiding", "2 Onderzoek", "3 Tot slot"});
}

TEST_CASE("notes, lists and tables of an ODT are told apart", "[corpus]") {
  const std::string item = "<text:list-item>";
  const std::string end = "</text:list-item>";
  const Letter letter = odt_letter(
      p("In juni 2022<text:note><text:note-citation>4</text:note-citation>"
        "<text:note-body>" +
        p("Zie het rapport.") + "</text:note-body></text:note> bleek dit.") +
          "<text:list text:style-name=\"L\">" + item + p("een") +
          "<text:list>" + item + p("aa") + end + "</text:list>" + end + item +
          p("twee") + p("nog twee") + end + "</text:list>" +
          "<text:list text:style-name=\"B\">" + item + p("punt") + end +
          "</text:list><table:table><table:table-row><table:table-cell>" +
          p("2021") + "</table:table-cell><table:table-cell>" + p("12") +
          "</table:table-cell></table:table-row></table:table>",
      styles);
  CHECK(paragraph_texts(letter) == Texts{"In juni 2022 bleek dit.", "1. een",
                                         "1.a) aa", "2. twee", "nog twee",
                                         "– punt", "2021 12"});
  CHECK(letter.notes == std::vector<Note>{{"4", "Zie het rapport.", 0}});
  CHECK(letter.paragraphs[0].note_calls == std::vector<NoteCall>{{12, 0}});
  CHECK(letter.paragraphs[1].role == Role::list);
  CHECK(letter.paragraphs[6].role == Role::table);
}

TEST_CASE("frames of an ODT tell about the letter, breaks give its pages",
          "[corpus]") {
  const Letter letter =
      odt_letter(p("<draw:frame><draw:text-box>" + p("Datum: 3 mei 2021") +
                   p("Betreft: Dijken") +
                   "</draw:text-box></draw:frame>"
                   "Geachte voorzitter,") +
                 p("Een zin<text:soft-page-break/> loopt door.") + p("Meer."));
  CHECK(letter.title == "Dijken");
  CHECK(iso_text(letter.date.value()) == "2021-05-03");
  CHECK(letter.paragraphs[1].page_breaks == std::vector<PageBreak>{{7, 2}});
  CHECK(letter.paragraphs[2].page == 2);
}

TEST_CASE("an ODT that cannot be read is a skip that says why", "[corpus]") {
  CHECK(skip_of(odt("")) == "no text: the document holds no text");
  CHECK(skip_of(packed({{"mimetype", "x"}}, "zip")) ==
        "damaged file: it has no 'content.xml'");
  CHECK(skip_of(packed({{"content.xml", "<a><body><spreadsheet/></body></a>"}},
                       "zip")) ==
        "unsupported format: an OpenDocument file that is no text");
}

}  // namespace kamerzoek
