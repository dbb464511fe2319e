#include "corpus/docx_reader.h"

#include <string>
#include <vector>

#include "corpus/passage.h"
#include "tests/support/office_letters.h"

namespace kamerzoek {
namespace {

using Texts = std::vector<std::string>;

std::string run(const std::string& text, const std::string& look = {}) {
  return "<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}

const std::string filler =
    docx_p("Hierbij ontvangt u de stand van zaken van het herstel.");

std::string skip_of(const std::string& content) {
  const ReadResult result = read_docx(office_raw(content));
  const auto* const skip = std::get_if<Skip>(&result);
  return skip == nullptr
             ? "a letter"
             : std::string(name_of(skip->reason)) + ": " + skip->detail;
}

}  // namespace

TEST_CASE("a run of text in a DOCX is as it is shown", "[corpus]") {
  struct Case {
    std::string runs;
    std::string text;
  };
  const auto [runs, text] = GENERATE(values<Case>({
      {run("De ") + run("dijk") + run("en"), "De dijken"},
      {run("Een") + "<w:r><w:tab/></w:r>" + run("twee"), "Een twee"},
      {run("Een") + "<w:r><w:br/></w:r>" + run("twee"), "Een twee"},
      {run("EU") + "<w:r><w:noBreakHyphen/></w:r>" + run("breed"), "EU-breed"},
      {run("water") + "<w:r><w:softHyphen/></w:r>" + run("stand"),
       "waterstand"},
      // Tracked changes.
      {run("Wij ") + "<w:del><w:r><w:delText>niet </w:delText></w:r></w:del>" +
           "<w:ins>" + run("wel ") + "</w:ins>" + run("doen"),
       "Wij wel doen"},
      {"<w:moveFrom>" + run("weg ") + "</w:moveFrom><w:moveTo>" + run("hier") +
           "</w:moveTo>",
       "hier"},
      // Hidden text, and text that is hidden no more.
      {run("A") + run("B", "<w:vanish/>") + run("C", "<w:vanish w:val=\"0\"/>"),
       "AC"},
      // Fields: their results, not their codes.
      {"<w:fldSimple w:instr=\"DATE\">" + run("3 mei") + "</w:fldSimple>",
       "3 mei"},
      {"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
       "<w:r><w:instrText>REF x</w:instrText></w:r>" +
           run("code") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
           run("zie 2") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" +
           run(" en 3"),
       "zie 2 en 3"},
      {"<w:hyperlink>" + run("de site") + "</w:hyperlink>", "de site"},
      {"<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" +
           run("in een vak") + "</w:sdtContent></w:sdt>",
       "in een vak"},
  }));
  const Letter letter = docx_letter("<w:p>" + runs + "</w:p>");
  CHECK(paragraph_texts(letter) == Texts{text});
}

TEST_CASE("headings of a DOCX are those by style, outline and look",
          "[corpus]") {
  const Letter letter =
      docx_letter(docx_p("Aanleiding", "<w:pStyle w:val=\"Kop1\"/>") + filler +
                  docx_p("Onderzoek", "<w:pStyle w:val=\"Eigen\"/>") + filler +
                  docx_p("Planning", "<w:outlineLvl w:val=\"0\"/>") + filler +
                  docx_p("Tot slot", "<w:pStyle w:val=\"Vet\"/>") + filler +
                  docx_p("Dit is een vette zin die gewoon eindigt.",
                         "<w:pStyle w:val=\"Vet\"/>") +
                  docx_p("Kort") + filler);
  CHECK(headings(letter) ==
        Texts{"1 Aanleiding", "2 Onderzoek", "1 Planning", "2 Tot slot"});
  CHECK(letter.paragraphs.back().section == 3U);
}

TEST_CASE("answers stand below questions in a DOCX", "[corpus]") {
  const std::string bold = "<w:pStyle w:val=\"Vet\"/>";
  const Letter letter =
      docx_letter(docx_p("Vraag 1", bold) +
                  docx_p("Kent u het bericht over de dijken?", bold) +
                  docx_p("Antwoord op vraag 1", bold) + docx_p("Ja.") +
                  docx_p("Vraag 2", bold) + docx_p("Wat vindt u?", bold));
  CHECK(headings(letter) ==
        Texts{"1 Vraag 1", "2 Antwoord op vraag 1", "1 Vraag 2"});
}

TEST_CASE("a reference below its label is no body text of a DOCX", "[corpus]") {
  const Letter letter = docx_letter(
      docx_p("Datum 3 mei 2021") + docx_p("Ons kenmerk") + docx_p("5164758") +
      docx_p("Bij beantwoording de datum en ons kenmerk vermelden. "
             "Wilt u slechts één zaak in uw brief behandelen.") +
      filler);
  CHECK(letter.paragraphs[3].role == Role::opening);
  CHECK(letter.paragraphs[4].role == Role::body);
}

TEST_CASE("notes of a DOCX are taken out where they are called", "[corpus]") {
  const PackedFiles notes = {
      {"word/footnotes.xml",
       R"(<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"><w:p/>
</w:footnote><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Zie het rapport.</w:t></w:r></w:p><w:p><w:r><w:t>Deel 2.</w:t></w:r></w:p></w:footnote></w:footnotes>)"},
      {"word/endnotes.xml",
       R"(<w:endnotes xmlns:w="w"><w:endnote w:id="2"><w:p><w:r><w:t>Slot.</w:t></w:r></w:p></w:endnote></w:endnotes>)"}};
  const Letter letter = docx_letter(
      "<w:p>" + run("In juni 2022") +
          "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" + run(" bleek dit") +
          "<w:r><w:endnoteReference w:id=\"2\"/></w:r>" + run(".") + "</w:p>",
      notes);
  CHECK(paragraph_texts(letter) == Texts{"In juni 2022 bleek dit."});
  CHECK(letter.notes == std::vector<Note>{{"1", "Zie het rapport. Deel 2.", 0},
                                          {"i", "Slot.", 0}});
  CHECK(letter.paragraphs[0].note_calls ==
        std::vector<NoteCall>{{12, 0}, {22, 1}});
}

TEST_CASE("list items of a DOCX have the numbers that are shown", "[corpus]") {
  const auto item = [](const std::string& text, int list, int level) {
    return docx_p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                            "\"/><w:numId w:val=\"" + std::to_string(list) +
                            "\"/></w:numPr>");
  };
  const Letter letter =
      docx_letter(item("een", 1, 0) + item("aa", 1, 1) + item("bb", 1, 1) +
                  item("twee", 1, 0) + item("cc", 1, 1) + item("punt", 2, 0) +
                  item("buiten", 0, 0));
  CHECK(paragraph_texts(letter) == Texts{"1. een", "a) aa", "b) bb", "2. twee",
                                         "a) cc", "• punt", "buiten"});
  CHECK(letter.paragraphs[0].role == Role::list);
  CHECK(letter.paragraphs[6].role == Role::body);
}

TEST_CASE("a row of a table in a DOCX is a paragraph", "[corpus]") {
  const auto cell = [](const std::string& content) {
    return "<w:tc><w:tcPr/>" + content + "</w:tc>";
  };
  const Letter letter = docx_letter(
      "<w:tbl><w:tblPr/><w:tr>" + cell(docx_p("Jaar")) + cell(docx_p("Euro")) +
      "</w:tr><w:tr>" + cell(docx_p("2021")) +
      cell(docx_p("12") + docx_p("miljoen")) + "</w:tr><w:tr><w:trPr><w:del/>" +
      "</w:trPr>" + cell(docx_p("weg")) + cell(docx_p("x")) +
      "</w:tr></w:tbl><w:tbl><w:tr>" +
      cell(docx_p("Alleen") + docx_p("in een vak.")) + "</w:tr></w:tbl>");
  CHECK(paragraph_texts(letter) ==
        Texts{"Jaar Euro", "2021 12 miljoen", "Alleen", "in een vak."});
  CHECK(letter.paragraphs[0].role == Role::table);
  CHECK(letter.paragraphs[2].role == Role::body);
}

TEST_CASE("what stands in frames and heads tells about the letter",
          "[corpus]") {
  const std::string frame =
      "<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:drawing>"
      "<w:txbxContent>" +
      docx_p("Betreft") + docx_p("Herstel van de dijken") +
      "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>" +
      docx_p("Betreft") + "</w:pict></mc:Fallback></mc:AlternateContent>" +
      "<w:t>Geachte voorzitter,</w:t></w:r></w:p>";
  const Letter letter = docx_letter(
      frame + filler + docx_p("De minister van Defensie,") +
          docx_p("A. de Boer"),
      {{"word/header1.xml",
        "<w:hdr xmlns:w=\"w\">" + docx_p("Datum") + docx_p("25 juli 2024") +
            docx_p("Ministerie van Defensie") + "</w:hdr>"}});
  CHECK(letter.title == "Herstel van de dijken");
  CHECK(iso_text(letter.date.value()) == "2024-07-25");
  CHECK(
      letter.senders ==
      std::vector<Sender>{{"A. de Boer", "Minister van Defensie", "Defensie"}});
  CHECK(paragraph_texts(letter).front() == "Geachte voorzitter,");
  CHECK(letter.paragraphs.front().role == Role::opening);
  CHECK(letter.paragraphs.back().role == Role::signature);
  CHECK(letter.furniture.size() == 5);
}

TEST_CASE("a deleted paragraph end joins two paragraphs of a DOCX",
          "[corpus]") {
  const Letter letter =
      docx_letter(docx_p("De zin ", "<w:rPr><w:del/></w:rPr>") +
                  docx_p("gaat door.") + docx_p("Nieuw."));
  CHECK(paragraph_texts(letter) == Texts{"De zin gaat door.", "Nieuw."});
}

TEST_CASE("pages of a DOCX are known when Word counted as many", "[corpus]") {
  const std::string body = "<w:p>" + run("Een zin die") +
                           "<w:r><w:lastRenderedPageBreak/></w:r>" +
                           run(" doorloopt.") + "</w:p>" + docx_p("Meer.");
  const auto pages = [](const std::string& count) {
    return PackedFiles{{"docProps/app.xml", "<Properties><Pages>" + count +
                                                "</Pages></Properties>"}};
  };
  const Letter known = docx_letter(body, pages("2"));
  CHECK(known.paragraphs[0].page == 1);
  CHECK(known.paragraphs[0].page_breaks == std::vector<PageBreak>{{11, 2}});
  CHECK(known.paragraphs[1].page == 2);
  const Letter unknown = docx_letter(body, pages("3"));
  CHECK(unknown.paragraphs[1].page == 0);
  CHECK(unknown.paragraphs[0].page_breaks.empty());
}

TEST_CASE("a DOCX that cannot be read is a skip that says why", "[corpus]") {
  CHECK(skip_of(docx("<w:p/>")) == "no text: the document holds no text");
  CHECK(skip_of(docx("<w:p>")).starts_with("damaged file: word/document.xml"));
  CHECK(skip_of(packed({{"[Content_Types].xml", "<Types/>"}}, "zip")) ==
        "damaged file: it has no 'word/document.xml'");
  CHECK(skip_of(packed({{"_rels/.rels", R"(<R><r Type="x/officeDocument" )"
                                        R"(Target="xl/workbook.xml"/></R>)"},
                        {"xl/workbook.xml", "<workbook/>"}},
                       "zip")) ==
        "unsupported format: an office document that is no text, but a "
        "workbook");
  CHECK(skip_of(docx("", {{"word/document.xml",
                           "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document/>"}}))
            .starts_with("entity declarations"));
  const std::string whole = docx(filler);
  CHECK(
      skip_of(whole.substr(0, whole.size() / 2)).starts_with("damaged file: "));
}

TEST_CASE("a DOCX that is a bomb is not unpacked", "[corpus]") {
  const std::string bomb =
      docx("", {{"word/document.xml", std::string(40U << 20, ' ')}});
  CHECK(bomb.size() < 100'000);
  CHECK(skip_of(bomb).starts_with("too large: it unpacks to more than "));
}

TEST_CASE("a DOCX may call its document what it likes", "[corpus]") {
  const std::string content = packed(
      {{"_rels/.rels",
        R"(<R><r Type="x/officeDocument" Target="/word/doc2.xml"/></R>)"},
       {"word/doc2.xml", "<w:document xmlns:w=\"w\"><w:body>" + filler +
                             "</w:body></w:document>"}},
      "zip");
  CHECK(skip_of(content) == "a letter");
}

TEST_CASE("every cut of a DOCX is a letter or a skip", "[corpus]") {
  const std::string whole = docx(filler + filler);
  for (std::size_t size = 4; size < whole.size(); size += 13) {
    CHECK_FALSE(skip_of(whole.substr(0, size)).empty());
  }
}

}  // namespace kamerzoek
