#include "corpus/html_reader.h"

#include <chrono>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/official_xml.h"

namespace kamerzoek {
namespace {

/// A page as the publisher makes it from a Kamerstuk.
std::string official_page(const std::string& text) {
  return R"(<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html
  PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="nl"><head>
<meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-90123-7" />
<meta name="DC.type" scheme="OVERHEIDop.KamerstukTypen" content="Brief" />
<meta name="OVERHEIDop.dossiernummer" content="90123" />
<meta name="DCTERMS.issued" content="2021-03-20" />
<title></title><script>var x = "geen tekst";</script></head>
<body><div id="kopregel">Tweede Kamer</div><div id="inhoudsopgave"></div>
<div id="broodtekst"><h1 class="dossiertitel"><a id="d1"></a>
<span class="dossiernummer"> 90 123 </span> Waterbeheer </h1>
<div class="stuk"><h1 class="stuktitel"><span class="stuknummer">Nr. 7 </span>
BRIEF VAN DE MINISTER VAN DEFENSIE </h1>
<p class="kamerstukdatum">Ontvangen <span class="datum">19 maart 2021</span></p>
<div class="algemeen">)" +
         text +
         R"(</div></div></div><div id="voetregel">Sdu</div></body></html>)";
}

/// A page of a ministry, with all that stands around a letter there.
std::string ministry_page(const std::string& text) {
  return R"(<!DOCTYPE html><html lang="nl"><head><title>Brief | Rijk</title>
<meta name="DCTERMS.title" content="Brief over dijken">
<meta name="DCTERMS.issued" content="2021-03-19T10:00:00+01:00">
<meta name="DCTERMS.creator" content="Ministerie van Defensie"></head><body>
<div id="cookie-bar">Wij gebruiken cookies <button>Akkoord</button></div>
<header role="banner">Rijksoverheid <nav><ul><li><a href="/">Home</a></ul></nav>
</header><main><nav class="breadcrumbs">U bent hier</nav><h1>Brief over dijken
</h1>)" + text +
         R"(<div class="share-buttons">Deel deze pagina</div></main>
<footer>Over deze site<footer></body></html>)";
}

Letter letter_on(const std::string& page) {
  const ReadResult result = read_html(raw_letter(page, "/x/brief.html"));
  if (const auto* const skip = std::get_if<Skip>(&result)) {
    FAIL(name_of(skip->reason) << ": " << skip->detail);
  }
  return std::get<Letter>(result);
}

std::string skip_of(const std::string& page) {
  const ReadResult result = read_html(raw_letter(page));
  const auto* const skip = std::get_if<Skip>(&result);
  return skip == nullptr ? "a letter" : std::string(name_of(skip->reason));
}

std::vector<std::string> texts_of(const Letter& letter) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : letter.paragraphs) {
    texts.push_back(paragraph.text);
  }
  return texts;
}

std::string furniture_of(const Letter& letter) {
  std::string text;
  for (const Furniture& furniture : letter.furniture) {
    text += furniture.reason + ": " + furniture.text + "\n";
  }
  return text;
}

const std::string words =
    "<p>De dijken langs de rivieren zijn hoog genoeg, maar wij willen ook in "
    "de komende jaren droge voeten houden.</p>";

}  // namespace

TEST_CASE("a Kamerstuk in HTML reads as it does in XML", "[corpus]") {
  const Letter html = letter_on(official_page(
      "<p>Aan de Voorzitter van de Tweede Kamer</p><p>De <em>dij</em>ken\n"
      "  zijn <b>hoog</b>.<br/>Echt.</p><ul><li>een</li><li>twee</li></ul>"
      "<table><tr><th>Jaar</th><th>Hoogte</th></tr><tr><td>2020</td>"
      "<td>5 m</td></tr></table><blockquote><p>Water!</p></blockquote>"));
  const Letter xml = letter_in(kamerstuk(
      "<al>Aan de Voorzitter van de Tweede Kamer</al><al>De <nadruk>dij"
      "</nadruk>ken zijn <nadruk>hoog</nadruk>.<br/>Echt.</al><lijst><li><al>"
      "een</al></li><li><al>twee</al></li></lijst><table><tgroup><tbody><row>"
      "<entry>Jaar</entry><entry>Hoogte</entry></row><row><entry>2020</entry>"
      "<entry>5 m</entry></row></tbody></tgroup></table><citaat><al>Water!</al>"
      "</citaat>"));
  CHECK(html.paragraphs == xml.paragraphs);
  CHECK(html.sections == xml.sections);
  CHECK(html.id == "kst-90123-7");
  CHECK(html.dossiers == xml.dossiers);
  CHECK(html.dossier_title == "Waterbeheer");
  CHECK(html.number == "7");
  CHECK(html.title == "BRIEF VAN DE MINISTER VAN DEFENSIE");
  CHECK(html.senders == xml.senders);
  CHECK(html.date == xml.date);
  CHECK(html.date_source == DateSource::text_date);
  CHECK(html.source.format == "official HTML");
  CHECK(html.source.reader_version == "html-1");
}

TEST_CASE("questions and answers in HTML are headed by their numbers",
          "[corpus]") {
  const Letter letter = letter_on(official_page(
      "<div class=\"vraag\"><h2 class=\"stuktitel\">Vraag 1</h2><p>Hoe hoog?"
      "</p></div><div class=\"antwoord\"><h2 class=\"stuktitel\">Antwoord 1"
      "</h2><p>Hoog.</p></div>"));
  REQUIRE(letter.sections.size() == 2);
  CHECK(letter.sections[0].heading == "Vraag 1");
  CHECK(letter.sections[1].heading == "Antwoord 1");
  CHECK(texts_of(letter) == std::vector<std::string>{"Hoe hoog?", "Hoog."});
  CHECK(letter.paragraphs[1].section == 1);
}

TEST_CASE("what stands around a letter is furniture, with the reason",
          "[corpus]") {
  const Letter letter = letter_on(ministry_page("<h2>Water</h2>" + words +
                                                "<ol><li>Meten.<li>"
                                                "<p>Bouwen.</p></ol>"));
  CHECK(texts_of(letter) ==
        std::vector<std::string>{
            "De dijken langs de rivieren zijn hoog genoeg, maar wij willen ook "
            "in de komende jaren droge voeten houden.",
            "1. Meten.", "2. Bouwen."});
  CHECK(letter.sections.size() == 2);
  CHECK(letter.sections[1].heading == "Water");
  CHECK(letter.sections[1].parent == 0U);
  CHECK(furniture_of(letter) ==
        "cookie notice: Wij gebruiken cookies Akkoord\n"
        "page header: Rijksoverheid Home\n"
        "navigation: U bent hier\n"
        "share buttons: Deel deze pagina\n"
        "page footer: Over deze site\n");
  CHECK(letter.title == "Brief over dijken");
  CHECK(letter.senders == std::vector<Sender>{{"", "", "Defensie"}});
  CHECK(letter.date == Date(std::chrono::year(2021), std::chrono::month(3),
                            std::chrono::day(19)));
  CHECK(letter.source.format == "HTML");
}

TEST_CASE("marks of notes in HTML lead to their notes", "[corpus]") {
  const std::string notes = GENERATE(
      "<ol><li id=\"n1\">Zie hier. <a href=\"#c1\">↩</a></li>"
      "<li id=\"n2\"><p>En daar.</p></li></ol>",
      "<p><a id=\"n1\" href=\"#c1\">1</a> Zie hier.</p>"
      "<div id=\"n2\"><sup><a href=\"#c2\">[2]</a></sup> En daar.</div>");
  const Letter letter = letter_on(ministry_page(
      "<p>De dijken langs de rivieren zijn in het jaar 2021"
      "<sup><a id=\"c1\" href=\"#n1\">1</a></sup> verhoogd, en daarna nog eens"
      "<a id=\"c2\" href=\"#n2\">[2]</a>.</p>" +
      notes));
  CHECK(texts_of(letter) ==
        std::vector<std::string>{"De dijken langs de rivieren zijn in het jaar "
                                 "2021 verhoogd, en daarna nog eens."});
  REQUIRE(letter.notes.size() == 2);
  CHECK(letter.notes[0] == Note{"1", "Zie hier.", 0});
  CHECK(letter.notes[1] == Note{"2", "En daar.", 0});
  REQUIRE(letter.paragraphs[0].note_calls.size() == 2);
  CHECK(letter.paragraphs[0].note_calls[0].note == 0);
  CHECK(letter.paragraphs[0].text.substr(
            0, letter.paragraphs[0].note_calls[0].offset) ==
        "De dijken langs de rivieren zijn in het jaar 2021");
}

TEST_CASE("pages that are no letter are skipped", "[corpus]") {
  CHECK(skip_of("<html><title>404</title><p>Pagina niet gevonden</p>") ==
        "web page instead of a letter");
  CHECK(skip_of("<html><head><title>Fout404</title></head><body><div>Het "
                "document kan niet worden gevonden.</div></body>") ==
        "web page instead of a letter");
  CHECK(skip_of("<html><p>Welkom</p>") == "web page instead of a letter");
  CHECK(skip_of("<html>") == "web page instead of a letter");
  CHECK(skip_of(official_page("<p>Dit document is niet beschikbaar in "
                              "HTML-formaat.</p>")) == "no text");
  CHECK(skip_of(official_page("")) == "no text");
  CHECK(skip_of(ministry_page(words)) == "a letter");
  CHECK(skip_of(std::string("<html>\xFF\xFE") + '\0') != "a letter");
}

TEST_CASE("HTML is read by the rules of HTML5, however broken", "[corpus]") {
  const Letter letter = letter_on(ministry_page(
      "<p>Eerst <b>vet<p>en dan niet</b> meer &amp; &eacute;&eacute;n "
      "&#8364;<table><tr><td>a<td>b<tr><td>c</table><p>De laatste alinea van "
      "deze brief loopt gewoon door"));
  CHECK(texts_of(letter) ==
        std::vector<std::string>{"Eerst vet", "en dan niet meer & één €",
                                 "a | b", "c",
                                 ("De laatste alinea van deze brief loopt "
                                  "gewoon door")});
}

TEST_CASE("hostile HTML is refused or read in linear time", "[corpus]") {
  const auto many = [](std::string_view text, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) {
      result += text;
    }
    return result;
  };
  CHECK(skip_of("<html>" + many("<div>", 100'000)) == "nested too deeply");
  CHECK(skip_of("<html>" + many("<div></x>", 100'000)) == "nested too deeply");
  CHECK(skip_of("<html><svg>" + many("<td>", 100'000)) == "nested too deeply");
  CHECK(skip_of("<html>" + many("<font size=1>", 50'000)) ==
        "nested too deeply");
  CHECK(skip_of("<html>" + many("<p>", 1'000'001)) == "too large");
  CHECK(skip_of("<html>" + many("<p>dijken ", 20'000)) == "a letter");
}

}  // namespace kamerzoek
