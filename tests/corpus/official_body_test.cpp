#include "corpus/official_body.h"

#include <map>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/official_outline.h"
#include "tests/support/official_xml.h"

namespace kamerzoek {
namespace {

using Lines = std::vector<std::string>;

std::map<char, int> letters_of(const std::string& text) {
  std::map<char, int> counts;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '|') {
      ++counts[c];
    }
  }
  return counts;
}

}  // namespace

TEST_CASE("inline elements are part of their sentence", "[corpus]") {
  struct Case {
    std::string xml;
    std::string text;
  };
  const auto c = GENERATE(values<Case>({
      {"<al>De\n   <nadruk type=\"vet\">raad</nadruk> kwam.</al>",
       "De raad kwam."},
      {"<al><nadruk>a</nadruk> <nadruk>b</nadruk></al>", "a b"},
      {"<al>server<?xpp afbm?>certificaten</al>", "servercertificaten"},
      {"<al>water<!-- niets -->beheer</al>", "waterbeheer"},
      {"<al>CO<inf>2</inf> per m<sup>2</sup></al>", "CO2 per m2"},
      {"<al>een<br/>twee</al>", "een twee"},
      {"<al>zie <extref doc=\"x\">36 101, nr. 15</extref>.</al>",
       "zie 36 101, nr. 15."},
      {"<al>klimaat\u00ADbeleid in 28\u00A0676</al>",
       "klimaatbeleid in 28 676"},
      {"<al>&lt; 50 &amp; <![CDATA[<b>]]></al>", "< 50 & <b>"},
      {"<al>e\u0301\u0301n</al>", "\u00E9\u0301n"},
      {"<al>het <nieuw-element>vreemde</nieuw-element> woord</al>",
       "het vreemde woord"},
      {"<nieuw>Los</nieuw>", "Los"},
      {"Los", "Los"},
  }));
  INFO(c.xml);
  CHECK(outline_of(c.xml) == Lines{"body: " + c.text});
}

TEST_CASE("a note leaves its sentence whole and knows its place in it",
          "[corpus]") {
  const Letter letter = letter_in(kamerstuk(
      "<al>Dit is besproken<noot id=\"a\" type=\"voet\"><noot.nr>1</noot.nr>"
      "<noot.al>Zie <extref doc=\"y\">28 676</extref>.</noot.al>"
      "<noot.al>En verder.</noot.al></noot> met de <nadruk>raad</nadruk>."
      "<noot><noot.nr>2</noot.nr><noot.al>Later.</noot.al></noot></al>"));
  CHECK(letter.paragraphs[0].text == "Dit is besproken met de raad.");
  CHECK(letter.paragraphs[0].note_calls ==
        std::vector<NoteCall>{{16, 0}, {29, 1}});
  CHECK(letter.notes == std::vector<Note>{{"1", "Zie 28 676. En verder.", 0},
                                          {"2", "Later.", 0}});
}

TEST_CASE("older notes stand apart and are called by name", "[corpus]") {
  const Letter letter = letter_in(
      "<kamerwrk><body><stuk><al>Een <voetref refid=\"v2\" nr=\"2\"/>zin"
      "<voetref refid=\"v1\">1</voetref> en<voetref refid=\"v9\"/>.</al></stuk>"
      "</body><voetnoot id=\"v1\" nr=\"1\"><al>Eerste.</al></voetnoot>"
      "<voetnoot id=\"v2\" nr=\"2\"><al>Tweede.</al></voetnoot></kamerwrk>");
  CHECK(letter.paragraphs[0].text == "Een zin en.");
  CHECK(letter.paragraphs[0].note_calls ==
        std::vector<NoteCall>{{3, 1}, {7, 0}});
  CHECK(letter.notes ==
        std::vector<Note>{{"1", "Eerste.", 0}, {"2", "Tweede.", 0}});
  CHECK(letter.furniture == std::vector<Furniture>{{"1", "note mark", 0}});
}

TEST_CASE("printed headings rank by their face", "[corpus]") {
  CHECK(
      outline_of("<tussenkop kopopmaak=\"vet\">Groot</tussenkop><al>a</al>"
                 "<tussenkop kopopmaak=\"cur\">Klein</tussenkop><al>b</al>"
                 "<tussenkop kopopmaak=\"vet\">Weer</tussenkop><al>c</al>") ==
      Lines{"# Groot", "body: a", "## Klein", "body: b", "# Weer", "body: c"});
  CHECK(outline_of("<tussenkop kopopmaak=\"cur\">Een</tussenkop><al>a</al>"
                   "<tussenkop kopopmaak=\"cur\">Twee</tussenkop>") ==
        Lines{"# Een", "body: a", "# Twee"});
}

TEST_CASE("numbers of headings tell more than their nesting", "[corpus]") {
  CHECK(outline_of(
            "<divisie><kop><nr>1.</nr><titel>Een</titel></kop>"
            "<divisie><kop><nr>1.1</nr><titel>Onder</titel></kop><al>a</al>"
            "</divisie><al>b</al></divisie>"
            "<divisie><kop><nr>2.</nr><titel>Twee</titel></kop></divisie>"
            "<divisie><kop><nr>2.1</nr><titel>Naast</titel></kop><al>c</al>"
            "</divisie>") == Lines{"# 1. Een", "## 1.1 Onder", "body: a",
                                   "body: b", "# 2. Twee", "## 2.1 Naast",
                                   "body: c"});
}

TEST_CASE("a sentence that is set as a heading is a paragraph", "[corpus]") {
  std::string sentence;
  while (sentence.size() < 300) {
    sentence += "woorden ";
  }
  sentence.pop_back();
  CHECK(outline_of("<tussenkop>" + sentence + "</tussenkop>") ==
        Lines{"body: " + sentence});
  CHECK(outline_of("<tussenkop> </tussenkop><al>a</al>") == Lines{"body: a"});
}

TEST_CASE("list items keep their labels", "[corpus]") {
  CHECK(outline_of("<al>Namelijk:</al><lijst><li><li.nr>1.</li.nr><al>een</al>"
                   "<al>vervolg</al></li><li><li.nr>2.</li.nr><al>twee</al>"
                   "<lijst><li><li.nr>–</li.nr><al>onder</al></li></lijst>"
                   "</li></lijst>") == Lines{"body: Namelijk:", "list: 1. een",
                                             "list: vervolg", "list: 2. twee",
                                             "list: – onder"});
  CHECK(outline_of("<lijst><li><li.nr>a.</li.nr><lijst><li><li.nr>1.</li.nr>"
                   "<al>diep</al></li></lijst></li></lijst>") ==
        Lines{"list: a. 1. diep"});
  CHECK(outline_of("<al>Zie: <lijst><li><li.nr>1.</li.nr><al>een</al></li>"
                   "</lijst> en zo.</al>") ==
        Lines{"body: Zie:", "list: 1. een", "body: en zo."});
  CHECK(outline_of("<definitielijst><definitie-item><term>Raad:</term>"
                   "<definitie><al>De Raad.</al></definitie></definitie-item>"
                   "</definitielijst>") == Lines{"list: Raad: De Raad."});
}

TEST_CASE("each row of a table is a line", "[corpus]") {
  CHECK(outline_of("<table><title>Bedragen</title><tgroup cols=\"3\">"
                   "<colspec colname=\"c1\"/><thead><row><entry><al>Land</al>"
                   "</entry><entry><al>Som</al></entry></row></thead><tbody>"
                   "<row><entry>Mali</entry><entry/><entry><al>1</al><al>2</al>"
                   "</entry></row><row><entry/><entry/></row></tbody></tgroup>"
                   "</table>") ==
        Lines{"table: Bedragen", "table: Land | Som", "table: Mali | | 1 2"});
}

TEST_CASE("quotations, signatures and annexes have their roles", "[corpus]") {
  CHECK(outline_of("<citaat><al>Wij gaan.</al></citaat><al>Zei hij.</al>",
                   "<tekst-sluiting><ondertekening><functie>De Minister"
                   "</functie> voor Natuur,<naam><voornaam>C.</voornaam>"
                   "<achternaam>Wal</achternaam></naam></ondertekening>"
                   "</tekst-sluiting><bijlage><kop><titel>Bijlage 1</titel>"
                   "</kop><al>Tekst.</al><lijst><li><li.nr>1.</li.nr>"
                   "<al>punt</al></li></lijst></bijlage>") ==
        Lines{"quotation: Wij gaan.", "body: Zei hij.",
              "signature: De Minister voor Natuur,", "signature: C. Wal",
              "# Bijlage 1", "annex: Tekst.", "annex: 1. punt"});
}

TEST_CASE("questions and answers are headed by their numbers", "[corpus]") {
  const Letter letter = letter_in(
      "<officiele-publicatie><kamervragen><kamervraagkop><tekstregel "
      "inhoud=\"vergaderjaar\">Vergaderjaar 2020-2021</tekstregel>"
      "</kamervraagkop><kamervraagnummer>12</kamervraagnummer>"
      "<kamervraagomschrijving type=\"vraag\">Vragen van het lid "
      "<naam><voornaam>An</voornaam><achternaam>Smit</achternaam></naam> "
      "(VVD) over <kamervraagonderwerp>dijken</kamervraagonderwerp> "
      "(ingezonden <datum isodatum=\"2021-06-03\">3 juni 2021</datum>)."
      "</kamervraagomschrijving><kamervraagomschrijving type=\"antwoord\">"
      "Antwoord van Minister <naam><achternaam>Jansen</achternaam></naam> ("
      "<organisatie afkorting=\"DEF\">Defensie</organisatie>) (ontvangen "
      "<datum isodatum=\"2021-06-21\">21 juni 2021</datum>)."
      "</kamervraagomschrijving><vraag><nr>Vraag 1</nr><al>Klopt het?</al>"
      "</vraag><antwoord><nr>1</nr><al>Ja.</al></antwoord><vraag><al>En dan?"
      "</al></vraag></kamervragen></officiele-publicatie>");
  CHECK(outline(letter) ==
        Lines{("body: Vragen van het lid An Smit (VVD) over dijken "
               "(ingezonden 3 juni 2021)."),
              ("body: Antwoord van Minister Jansen (Defensie) (ontvangen 21 "
               "juni 2021)."),
              "# Vraag 1", "body: Klopt het?", "# Antwoord 1", "body: Ja.",
              "# Vraag", "body: En dan?"});
  CHECK(letter.kind == "kamervragen");
  CHECK(letter.number == "12");
  CHECK(letter.title == "Vragen van het lid An Smit (VVD) over dijken");
  CHECK(iso_text(letter.date.value()) == "2021-06-21");
  CHECK(letter.senders ==
        std::vector<Sender>{{"Jansen", "Minister van Defensie", "Defensie"}});
  CHECK(letter.addressee == "lid An Smit (VVD)");
}

TEST_CASE("speakers head what they say", "[corpus]") {
  CHECK(outline(letter_in(
            "<officiele-publicatie><handelingen><spreekbeurt><spreker>"
            "<voorvoegsels>De heer</voorvoegsels><naam><achternaam>Smit"
            "</achternaam></naam> (<politiek>VVD</politiek>):</spreker><tekst>"
            "<al>Voorzitter.</al></tekst></spreekbeurt></handelingen>"
            "</officiele-publicatie>")) ==
        Lines{"# De heer Smit (VVD):", "body: Voorzitter."});
  CHECK(outline(letter_in("<handeling><spreker><wie><aanspr>De heer</aanspr>"
                          "<naam>Smit</naam> (<partij>VVD</partij>)</wie>"
                          "<al>Voorzitter.</al></spreker></handeling>")) ==
        Lines{"# De heer Smit (VVD)", "body: Voorzitter."});
}

TEST_CASE("an older Kamerstuk reads like a newer one", "[corpus]") {
  const Letter letter = letter_in(
      "<kamerwrk kamer=\"2\"><kop><titel>Tweede Kamer der Staten-Generaal"
      "</titel><subtitel>2</subtitel></kop><frontm><vergjaar>1994-1995"
      "</vergjaar><onderw><nummer>90 138</nummer><naam>Wijziging van de\n"
      "Waterwet</naam></onderw></frontm><body><stuk><ltrlabel>Nr. </ltrlabel>"
      "<nummer>3</nummer><titel>MEMORIE VAN TOELICHTING </titel>"
      "<tuskop letat=\"vet\">I. ALGEMEEN</tuskop><tuskop letat=\"cur\">Doel"
      "</tuskop><al>Het doel\nis droog.</al><witreg/><ondtek><functie>De "
      "Minister van Defensie,</functie><naam>A. Jansen</naam></ondtek></stuk>"
      "</body></kamerwrk>");
  CHECK(outline(letter) ==
        Lines{"# I. ALGEMEEN", "## Doel", "body: Het doel is droog.",
              "signature: De Minister van Defensie,", "signature: A. Jansen"});
  CHECK(letter.id == "kst-90138-3");
  CHECK(letter.kind == "memorie van toelichting");
  CHECK(letter.chamber == "tweede kamer");
  CHECK(letter.session_year == "1994-1995");
  CHECK(letter.dossier_title == "Wijziging van de Waterwet");
  CHECK(
      letter.senders ==
      std::vector<Sender>{{"A. Jansen", "Minister van Defensie", "Defensie"}});
}

TEST_CASE("every character of a publication is kept once", "[corpus]") {
  // Elements in places where the schema has none of them.
  const auto xml = GENERATE(values<std::string>({
      "<noot><noot.nr>1</noot.nr><noot.nr>2</noot.nr><al>x</al></noot>",
      "<al>a<noot>b<noot>c</noot><noot.nr>9</noot.nr></noot>d</al>",
      "<vraag><al>q</al><nr>7</nr><nr>8</nr><vraag><nr>z</nr></vraag></vraag>",
      ("<table>w<row>x<entry>y<table><row><entry>z</entry></row></table>"
       "</entry></row></table>"),
      "<li.nr>1.</li.nr><li.nr>2.</li.nr><lijst>los</lijst>",
      "<tussenkop>k<al>l</al><lijst><li>m</li></lijst></tussenkop>",
      "<kop><kop>a</kop><titel>b</titel></kop><titel>c</titel>d",
      "<bijlage>a<bijlage>b<titel>c</titel></bijlage>d</bijlage>e",
      "<ondertekening>a<functie>b</functie>c<naam>d</naam>e</ondertekening>",
      ("<tekst><metadata>diep</metadata></tekst><stuk><titel>t</titel>"
       "<nummer>4</nummer></stuk><dossier>u</dossier>"
       "<kamerstukkop>v</kamerstukkop>"),
      "<entry>los</entry><row/>na<voetref refid=\"x\">m</voetref>",
  }));
  INFO(xml);
  const Letter letter = letter_in("<kamerstuk>" + xml + "</kamerstuk>");
  std::string kept;
  for (const Paragraph& paragraph : letter.paragraphs) {
    kept += paragraph.text;
  }
  for (const Section& section : letter.sections) {
    // The word that heads a question without a name is ours.
    kept += section.heading == "Vraag" ? "" : section.heading;
  }
  for (const Note& note : letter.notes) {
    kept += note.label + note.text;
  }
  for (const Furniture& furniture : letter.furniture) {
    kept += furniture.text;
  }
  const auto found = kept.find("Vraag ");
  if (found != std::string::npos) {
    kept.erase(found, 6);
  }
  std::string whole;
  bool tag = false;
  for (const char c : xml) {
    tag = tag || c == '<';
    whole += tag ? "" : std::string(1, c);
    tag = tag && c != '>';
  }
  CHECK(letters_of(kept) == letters_of(whole));
}

}  // namespace kamerzoek
