#include "corpus/xml_reader.h"

#include <string>
#include <variant>
#include <vector>

#include "corpus/xml_tree.h"
#include "tests/support/catch.h"
#include "tests/support/official_xml.h"

namespace kamerzoek {
namespace {

const std::string beside = R"(<?xml version="1.0" encoding="UTF-8"?>
<metadata_gegevens>
<metadata name="DC.title" scheme="" content="Waterbeheer; Brief; Over dijken"/>
<metadata name="DC.type" scheme="OVERHEIDop.KamerstukTypen" content="Brief"/>
<metadata name="DCTERMS.issued" scheme="" content="2021-03-21"/>
<metadata name="OVERHEIDop.datumBrief" scheme="" content="2021-03-18"/>
<metadata name="OVERHEIDop.documenttitel" scheme="" content="Brief over dijken"/>
<metadata name="OVERHEIDop.dossiernummer" scheme="" content="90123;36600-VII"/>
<metadata name="OVERHEIDop.indiener" scheme="" content="A. Jansen"/>
<metadata name="OVERHEIDop.vergaderjaar" scheme="" content="2020-2021"/>
<metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-90123-7"/>
</metadata_gegevens>)";

std::string with(std::string text, const std::string& from,
                 const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string skip_of(std::string_view content) {
  const ReadResult result = read_official_xml(raw_letter(content));
  const auto* const skip = std::get_if<Skip>(&result);
  return skip == nullptr
             ? "a letter"
             : std::string(name_of(skip->reason)) +
                   (skip->detail.empty() ? "" : ": ") + skip->detail;
}

std::string date_of(const Letter& letter) {
  return (letter.date ? iso_text(*letter.date) : "none") + " from " +
         std::string(name_of(letter.date_source));
}

}  // namespace

TEST_CASE("a Kamerstuk tells everything without metadata", "[corpus]") {
  const Letter letter = letter_in(
      kamerstuk("<al>Tekst.</al>",
                "<tekst-sluiting><ondertekening><functie>De Minister van "
                "Defensie,</functie><naam><voornaam>A.</voornaam><achternaam>"
                "Jansen</achternaam></naam></ondertekening></tekst-sluiting>"),
      "/x/000997f1-f677-4f1a-9be2-7f0faf8479a7.xml");
  Letter expected;
  expected.id = "kst-90123-7";
  expected.aliases = {"000997f1-f677-4f1a-9be2-7f0faf8479a7"};
  expected.title = "BRIEF VAN DE MINISTER VAN DEFENSIE";
  expected.dossier_title = "Waterbeheer";
  expected.kind = "brief";
  expected.chamber = "tweede kamer";
  expected.session_year = "2020-2021";
  expected.dossiers = {"90123"};
  expected.number = "7";
  expected.senders = {{"A. Jansen", "Minister van Defensie", "Defensie"}};
  expected.date = parse_iso_date("2021-03-19");
  expected.date_source = DateSource::text_date;
  expected.source.format = "official XML";
  expected.source.encoding = "UTF-8";
  expected.source.reader_version = "xml-1";
  expected.paragraphs.resize(3);
  expected.paragraphs[0].text = "Tekst.";
  expected.paragraphs[1].text = "De Minister van Defensie,";
  expected.paragraphs[1].role = Role::signature;
  expected.paragraphs[2].text = "A. Jansen";
  expected.paragraphs[2].role = Role::signature;
  expected.furniture = {
      {"Vergaderjaar 2020–2021 Tweede Kamer der Staten-Generaal", "masthead",
       0},
      {"90 123 Waterbeheer", "masthead", 0},
      {"Nr. 7", "masthead", 0},
      {"BRIEF VAN DE MINISTER VAN DEFENSIE", "masthead", 0},
      {"Ontvangen 19 maart 2021", "masthead", 0}};
  CHECK(letter == expected);
}

TEST_CASE("metadata beside a publication knows better", "[corpus]") {
  const std::string xml = kamerstuk("<al>Tekst.</al>");
  RawLetter raw = raw_letter(xml);
  raw.metadata = beside;
  const Letter letter = std::get<Letter>(read_official_xml(raw));
  CHECK(letter.id == "kst-90123-7");
  CHECK(letter.title == "Brief over dijken");
  CHECK(letter.kind == "brief");
  CHECK(letter.dossiers == std::vector<std::string>{"90123", "36600-VII"});
  CHECK(date_of(letter) == "2021-03-18 from datumBrief");
  CHECK(letter.senders == std::vector<Sender>{{"A. Jansen", "", ""}});
}

TEST_CASE("an older title comes behind dossier and kind", "[corpus]") {
  const std::string xml = kamerstuk("<al>Tekst.</al>");
  RawLetter raw = raw_letter(xml);
  raw.metadata = with(beside, "OVERHEIDop.documenttitel", "unknown");
  CHECK(std::get<Letter>(read_official_xml(raw)).title == "Over dijken");
}

TEST_CASE("metadata that is none is not believed", "[corpus]") {
  const std::string xml = kamerstuk("<al>Tekst.</al>");
  RawLetter raw = raw_letter(xml);
  raw.metadata = GENERATE("", "<metadata_gegevens>", "<a/>", "\xFF\xFE\x01");
  CHECK(std::get<Letter>(read_official_xml(raw)).id == "kst-90123-7");
}

TEST_CASE("the date is taken from the best place that has one", "[corpus]") {
  const std::string xml = kamerstuk("<al>Den Haag, 7 juli 2023</al><al>x</al>");
  const std::string datum =
      "<datum isodatum=\"2021-03-19\">19 maart 2021"
      "</datum>";
  CHECK(date_of(letter_in(xml)) == "2021-03-19 from datumtekst");
  CHECK(date_of(letter_in(with(xml, datum, "21 MEI 2025"))) ==
        "2025-05-21 from datumtekst");
  CHECK(date_of(letter_in(with(xml, "2021-03-19", "0000-00-00"))) ==
        "2021-03-19 from datumtekst");
  const std::string undated = with(xml, datum, "");
  CHECK(date_of(letter_in(undated)) == "2023-07-07 from letter text");
  RawLetter raw = raw_letter(undated);
  raw.metadata = with(beside, "OVERHEIDop.datumBrief", "unknown");
  CHECK(date_of(std::get<Letter>(read_official_xml(raw))) ==
        "2021-03-21 from issued");
}

TEST_CASE("the addressee and the date line open a letter", "[corpus]") {
  const Letter letter = letter_in(kamerstuk(
      "<al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>"
      "<al>Den Haag, 7 juli 2023</al><al>Den Haag is een stad.</al>"));
  std::vector<Role> roles;
  for (const Paragraph& paragraph : letter.paragraphs) {
    roles.push_back(paragraph.role);
  }
  CHECK(roles == std::vector<Role>{Role::opening, Role::opening, Role::body});
}

TEST_CASE("the names below a motion are its signatures", "[corpus]") {
  const std::string dictum =
      GENERATE("<al>en gaat over tot de orde van de dag.</al>",
               "<al>En gaan over tot orde van de dag</al>", "");
  const Letter letter = letter_in(
      with(kamerstuk("<al>De Kamer,</al><al>verzoekt de regering iets te doen,"
                     "</al>" +
                     dictum +
                     "<al-groep><al>Van Kent</al><al>Ș. Jansen</al>"
                     "</al-groep>"),
           "BRIEF VAN DE MINISTER VAN DEFENSIE", "GEWIJZGIDE MOTIE VAN"));
  CHECK(letter.kind == "motie");
  CHECK(letter.senders ==
        std::vector<Sender>{{"Van Kent", "", ""}, {"Ș. Jansen", "", ""}});
  CHECK(letter.paragraphs.back().role == Role::signature);
  CHECK(letter.paragraphs[1].role == Role::body);
}

TEST_CASE("where a name was taken out nobody signed", "[corpus]") {
  const Letter motion = letter_in(
      with(kamerstuk("<al>en gaat over tot de orde van de dag.</al>"
                     "<al>[Ondertekenaar 1]</al><al>Bakker</al>"),
           "BRIEF VAN DE MINISTER VAN DEFENSIE", "MOTIE VAN DE LEDEN"));
  CHECK(motion.senders == std::vector<Sender>{{"Bakker", "", ""}});

  const std::string signature =
      "<tekst-sluiting><ondertekening><functie>De Minister van Defensie,"
      "</functie><naam><achternaam>[Ondertekenaar 1]</achternaam></naam>"
      "</ondertekening><ondertekening><naam>A.B. [Ondertekenaar 2]</naam>"
      "</ondertekening><ondertekening><naam>[naam]</naam></ondertekening>"
      "</tekst-sluiting>";
  CHECK(letter_in(kamerstuk("<al>Tekst.</al>", signature)).senders ==
        std::vector<Sender>{{"", "Minister van Defensie", "Defensie"}});
}

TEST_CASE("ids keep the capitals that they officially have", "[corpus]") {
  const std::string xml =
      with(kamerstuk("<al>x</al>"), "kst-90123-7", "kst-90200-XIII-47");
  const Letter letter = letter_in(xml, "/x/KST-90200-xiii-47.xml");
  CHECK(letter.id == "kst-90200-XIII-47");
  CHECK(letter.aliases.empty());
}

TEST_CASE("dossiers with chapters and sub-dossiers are told apart",
          "[corpus]") {
  struct Case {
    std::string dossier;
    std::string stored;
  };
  const auto c = GENERATE(values<Case>({
      {"<dossiernr>36 410</dossiernr><begrotingshoofdstuk> XVI-"
       "</begrotingshoofdstuk>",
       "36410-XVI"},
      {"<dossiernr>21 501</dossiernr><raadnr>02 </raadnr>", "21501-02"},
      {"<dossiernr>36 321</dossiernr> (<rijkswetnr>R 2181</rijkswetnr>)",
       "36321"},
      {"<dossiernr>36.321</dossiernr>", "36321"},
  }));
  const Letter letter = letter_in(
      with(kamerstuk("<al>x</al>"), "<dossiernr>90 123</dossiernr>",
           c.dossier + "</dossiernummer></dossier><dossier><dossiernummer>"
                       "<dossiernr>90 124</dossiernr>"));
  CHECK(letter.dossiers == std::vector<std::string>{c.stored, "90124"});
}

TEST_CASE("without any id the file's name is one", "[corpus]") {
  const std::string xml = "<kamerstuk><al>Los.</al></kamerstuk>";
  CHECK(letter_in(xml, "/x/Brief over  #dijken.xml").id == "brief-over-dijken");
  CHECK(letter_in(xml, "/x/2021D10801.xml").id == "2021D10801");
  CHECK(letter_in(xml, "/x/\xC3\xA9\xFF.xml").id == "letter");
}

TEST_CASE("the bytes decide about the encoding", "[corpus]") {
  const std::string utf8 = kamerstuk("<al>Coördinatie €</al>");
  const auto text_of = [](std::string_view xml) {
    return letter_in(xml).paragraphs.at(0).text;
  };
  CHECK(text_of(with(utf8, "UTF-8", "US-ASCII")) == "Coördinatie €");
  CHECK(text_of(with(utf8, "UTF-8", "ISO-8859-1")) == "Coördinatie €");
  CHECK(text_of("\xEF\xBB\xBF" + utf8) == "Coördinatie €");
  std::string windows = with(utf8, "Coördinatie €", "Co\xF6rdinatie \x80");
  windows = with(windows, "2020–2021", "2020-2021");
  CHECK(text_of(windows) == "Coördinatie €");
  CHECK(letter_in(windows).source.encoding == "windows-1252");
  std::string utf16 = "\xFF\xFE";
  for (const char c : kamerstuk("<al>Dijken</al>")) {
    utf16 += c;
    utf16 += '\0';
  }
  CHECK(letter_in(utf16).source.encoding == "UTF-16LE");
}

TEST_CASE("what is no letter is skipped with its reason", "[corpus]") {
  const std::string xml = kamerstuk("<al>Tekst.</al>");
  CHECK(skip_of(xml.substr(0, xml.size() / 2)).substr(0, 14) ==
        "damaged file: ");
  CHECK(skip_of("<kamerstuk><al>Tekst.</kamerstuk>") ==
        "damaged file: Start-end tags mismatch at byte 23");
  CHECK(skip_of("<rss/>") == "unsupported format: XML with the root rss");
  CHECK(skip_of("<html><body/></html>") == "web page instead of a letter");
  CHECK(skip_of("<officiele-publicatie/>") == "no text: it holds no text");
  CHECK(skip_of("<kamerstuk><al>Dit document is niet beschikbaar in "
                "HTML-formaat.</al></kamerstuk>") ==
        "no text: it only says that the text is elsewhere");
}

TEST_CASE("entities are not expanded, and their declaration is refused",
          "[corpus]") {
  CHECK(skip_of("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                "<kamerstuk><al>&b;</al></kamerstuk>") ==
        "entity declarations: in the document type");
  CHECK(skip_of("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                "<kamerstuk><al>&a;</al></kamerstuk>") ==
        "entity declarations: in the document type");
  CHECK(letter_in("<!DOCTYPE kamerwrk SYSTEM \"http://x/kamerwrk.dtd\">"
                  "<kamerwrk><al>a &eacute; b</al></kamerwrk>")
            .paragraphs[0]
            .text == "a &eacute; b");
}

TEST_CASE("nesting and numbers of tags are bounded", "[corpus]") {
  std::string deep = "<kamerstuk>";
  for (int i = 0; i < 100'000; ++i) {
    deep += "<al>";
  }
  CHECK(skip_of(deep).substr(0, 14) == "damaged file: ");
  for (int i = 0; i < 100'000; ++i) {
    deep += "</al>";
  }
  CHECK(skip_of(deep + "</kamerstuk>") ==
        "nested too deeply: more than 100 elements inside each other");
  std::string many = "<kamerstuk>";
  for (int i = 0; i < 4'000'001; ++i) {
    many += "<a/>";
  }
  CHECK(skip_of(many + "</kamerstuk>") == "too large: 4000003 tags");
}

TEST_CASE("hostile XML is read in linear time", "[corpus]") {
  const auto piece = GENERATE(values<std::string>({
      "<noot/>",
      "<al><noot><noot.nr/></noot></al>",
      ("<dossier><dossiernummer><dossiernr>90 123</dossiernr></dossiernummer>"
       "</dossier>"),
      "<tussenkop>1.1.1.1 a</tussenkop>",
      "<voetref refid=\"a\"/>",
      "<voetnoot id=\"a\"/>",
      "<vraag/>",
      "<ondertekening><functie/></ondertekening>",
      "<bijlage><titel>a</titel></bijlage>",
      "<row><entry/></row>",
      "<al>en gaat over tot de orde</al>",
      "<kop><titel>a</titel></kop>",
      "<datumtekst>1 mei</datumtekst>",
      "&#x301;",
  }));
  std::string xml = "<kamerstuk><stuk>x";
  while (xml.size() < 300'000) {
    xml += piece;
  }
  CHECK(letter_in(xml + "</stuk></kamerstuk>").id == "letter");
}

TEST_CASE("a tree is as deep as it may be, and knows its nodes", "[corpus]") {
  const XmlLimits three{1'000, 3};
  const auto deep = parse_xml("<a><b>x<c/></b><o:d e='f'>y</o:d></a>", three);
  REQUIRE(std::holds_alternative<XmlTree>(deep));
  const XmlNode root = std::get<XmlTree>(deep).root();
  CHECK(root.name() == "a");
  CHECK(root.child("b").first_child().text() == "x");
  CHECK(root.child("b").first_child().next().name() == "c");
  CHECK(root.child("b").first_child().next().parent() == root.child("b"));
  CHECK(root.child("d").attribute("e") == "f");
  CHECK_FALSE(root.child("d").next());
  CHECK_FALSE(root.parent().parent());
  CHECK(XmlNode().first_child().name().empty());
  const auto deeper = parse_xml("<a><b><c>x</c></b></a>", three);
  CHECK(std::get<XmlFault>(deeper).reason == SkipReason::too_deep);
}

}  // namespace kamerzoek
