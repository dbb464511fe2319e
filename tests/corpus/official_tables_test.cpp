// Tables of official XML and of its HTML: a line for each row, in which the
// columns line up.

#include <string>
#include <vector>

#include "corpus/html_reader.h"
#include "corpus/official_body.h"
#include "tests/support/catch.h"
#include "tests/support/official_outline.h"
#include "tests/support/official_xml.h"

namespace kamerzoek {
namespace {

using Lines = std::vector<std::string>;

std::string entry(const std::string& text, const std::string& attributes = "") {
  return "<entry " + attributes + "><al>" + text + "</al></entry>";
}

std::string row(const std::string& entries) {
  return "<row>" + entries + "</row>";
}

/// The rows of a table of four columns, c1 to c4.
Lines rows_of(const std::string& body, const std::string& head = "") {
  std::string table = "<table><tgroup cols=\"4\">";
  for (const char* const name : {"c1", "c2", "c3", "c4"}) {
    table += std::string("<colspec colname=\"") + name + "\"/>";
  }
  table += head.empty() ? "" : "<thead>" + head + "</thead>";
  table += "<tbody>" + body + "</tbody></tgroup></table>";
  Lines rows;
  for (const std::string& line : outline_of(table)) {
    CHECK(line.starts_with("table: "));
    rows.push_back(line.substr(7));
  }
  return rows;
}

}  // namespace

TEST_CASE("a cell that spans columns leaves room for those after it",
          "[corpus]") {
  CHECK(rows_of(row(entry("Jaar") +
                    entry("Bedrag", "namest=\"c2\" nameend=\"c3\"") +
                    entry("Totaal")) +
                row(entry("2021") + entry("1") + entry("2") + entry("3"))) ==
        Lines{"Jaar | Bedrag | | Totaal", "2021 | 1 | 2 | 3"});
}

TEST_CASE("a cell that spans rows leaves room in those below it", "[corpus]") {
  CHECK(rows_of(row(entry("Noord", "morerows=\"2\"") + entry("a") +
                    entry("b", "morerows=\"1\"") + entry("c")) +
                row(entry("d") + entry("e")) +
                row(entry("f") + entry("g") + entry("h")) +
                row(entry("Zuid") + entry("i"))) ==
        Lines{"Noord | a | b | c", "| d | | e", "| f | g | h", "Zuid | i"});
}

TEST_CASE("a cell may span rows and columns at once", "[corpus]") {
  CHECK(rows_of(row(entry("a") +
                    entry("b", "namest=\"c2\" nameend=\"c3\" morerows=\"1\"") +
                    entry("c")) +
                row(entry("d") + entry("e"))) ==
        Lines{"a | b | | c", "d | | | e"});
}

TEST_CASE("cells that are empty or left out leave their room", "[corpus]") {
  CHECK(rows_of(row("<entry/>" + entry("2020") + "<entry></entry>" +
                    entry("2022")) +
                row(entry("x") + entry("y", "colname=\"c4\"")) +
                row("<entry/><entry> </entry>")) ==
        Lines{"| 2020 | | 2022", "x | | | y"});
}

TEST_CASE("a span does not reach from the head into the body", "[corpus]") {
  CHECK(rows_of(row(entry("a") + entry("b")),
                row(entry("Kop", "morerows=\"5\"") + entry("Ook"))) ==
        Lines{"Kop | Ook", "a | b"});
}

TEST_CASE("two tables do not know of each other", "[corpus]") {
  const std::string table = "<table><tgroup><tbody>" +
                            row(entry("a", "morerows=\"9\"") + entry("b")) +
                            row(entry("c")) + "</tbody></tgroup></table>";
  CHECK(outline_of(table + table) ==
        Lines{"table: a | b", "table: | c", "table: a | b", "table: | c"});
}

TEST_CASE("hostile spans cost nothing", "[corpus]") {
  CHECK(rows_of(row(entry("a", "colspan=\"99999999999\" morerows=\"-7\"") +
                    entry("b") + entry("c"))) == Lines{"a" + [] {
          std::string room;
          for (int i = 0; i < 64; ++i) {
            room += " |";
          }
          return room;
        }() + " b | c"});
  CHECK(rows_of(row(entry("a", "namest=\"c4\" nameend=\"c1\"") +
                    entry("b", "namest=\"c2\"") +
                    entry("c", "namest=\"c9\""))) == Lines{"| | | a | b | c"});
}

TEST_CASE("a note in a cell is called where its cell stands", "[corpus]") {
  const Letter letter = letter_in(kamerstuk(
      "<table><tgroup><tbody><row><entry/><entry><noot><noot.nr>1</noot.nr>"
      "<noot.al>n</noot.al></noot>Ede</entry></row></tbody></tgroup></table>"));
  REQUIRE(letter.paragraphs.size() == 1);
  CHECK(letter.paragraphs[0].text == "| Ede");
  CHECK(letter.paragraphs[0].note_calls == std::vector<NoteCall>{{1, 0}});
}

TEST_CASE("spans of HTML are those of XML", "[corpus]") {
  const std::string page =
      "<!DOCTYPE html><html><head><title>Brief</title>"
      "<meta name=\"DCTERMS.title\" content=\"Brief over dijken\"></head><body>"
      "<main><h1>Brief over dijken</h1><p>Geachte voorzitter, in deze brief "
      "staat wat de dijken langs de grote rivieren kosten, en wat zij het "
      "land opbrengen, jaar na jaar en rivier na rivier.</p><table>"
      "<tr><th rowspan=2>Jaar</th><th colspan=2>Bedrag</th><th>Som</th></tr>"
      "<tr><td>in</td><td>uit</td><td></td></tr></table></main></body></html>";
  const ReadResult result = read_html(raw_letter(page, "/x/brief.html"));
  if (const auto* const skip = std::get_if<Skip>(&result)) {
    FAIL(name_of(skip->reason) << ": " << skip->detail);
  }
  Lines rows;
  for (const Paragraph& paragraph : std::get<Letter>(result).paragraphs) {
    if (paragraph.role == Role::table) {
      rows.push_back(paragraph.text);
    }
  }
  CHECK(rows == Lines{"Jaar | Bedrag | | Som", "| in | uit"});
}

}  // namespace kamerzoek
