// Official publications other than Kamerstukken: questions and proceedings as
// they were written before 2011 or so, and the Staatsblad and Staatscourant.

#include <string>
#include <vector>

#include "corpus/date.h"
#include "tests/support/catch.h"
#include "tests/support/official_outline.h"
#include "tests/support/official_xml.h"

namespace kamerzoek {
namespace {

using Lines = std::vector<std::string>;

std::string publication(const std::string& text) {
  return "<?xml version=\"1.0\"?><officiele-publicatie><metadata/>" + text +
         "</officiele-publicatie>";
}

}  // namespace

TEST_CASE("older questions read like newer ones", "[corpus]") {
  const Letter letter = letter_in(
      "<vraagdoc kamer=\"2\"><kop><titel>Tweede Kamer der Staten-Generaal"
      "</titel><subtitel>Aanhangsel van de Handelingen</subtitel></kop>"
      "<frontm><vergjaar>1999-2000</vergjaar></frontm><body>"
      "<kamervraagnummer>812</kamervraagnummer>"
      "<kamervraagomschrijving>Vragen van het lid Smit (VVD) aan de Minister "
      "van Defensie over dijken (ingezonden <datum isodatum=\"2000-02-03\">3 "
      "februari 2000</datum>).</kamervraagomschrijving>"
      "<vraag><nr>1</nr><al>Klopt het bericht?</al></vraag>"
      "<vraag><nr>2</nr><al>Zo ja, wat nu?</al></vraag>"
      "<antwoord><nr>1</nr><al>Ja.</al></antwoord>"
      "<antwoord><nr>2</nr><al>Zie<voetref refid=\"v1\">1</voetref> daar.</al>"
      "</antwoord></body><voetnoot id=\"v1\" nr=\"1\"><al>Trouw.</al>"
      "</voetnoot></vraagdoc>",
      "/ah-tk-19992000-812.xml");
  CHECK(outline(letter) ==
        Lines{("body: Vragen van het lid Smit (VVD) aan de Minister van "
               "Defensie over dijken (ingezonden 3 februari 2000)."),
              "# Vraag 1", "body: Klopt het bericht?", "# Vraag 2",
              "body: Zo ja, wat nu?", "# Antwoord 1", "body: Ja.",
              "# Antwoord 2", "body: Zie daar."});
  CHECK(letter.id == "ah-tk-19992000-812");
  CHECK(letter.kind == "kamervragen");
  CHECK(letter.chamber == "tweede kamer");
  CHECK(letter.session_year == "1999-2000");
  CHECK(letter.number == "812");
  CHECK(letter.addressee == "Minister van Defensie");
  CHECK(iso_text(letter.date.value()) == "2000-02-03");
  CHECK(letter.notes == std::vector<Note>{{"1", "Trouw.", 0}});
}

TEST_CASE("older proceedings have speakers, items and a house", "[corpus]") {
  const Letter letter = letter_in(
      "<handeling><kop><titel>Eerste Kamer der Staten-Generaal</titel></kop>"
      "<frontm><vergjaar>2003-2004</vergjaar></frontm><body><agendapunt>"
      "<item-titel>Behandeling van de Waterwet</item-titel>"
      "<spreker><wie><aanspr>De heer</aanspr> <naam>Smit</naam> "
      "(<partij>VVD</partij>)</wie><al>Voorzitter.</al><al>Dank.</al></spreker>"
      "<voorz><wie>De voorzitter</wie><al>Kort.</al></voorz>"
      "</agendapunt></body></handeling>",
      "/h-ek-20032004-12-345.xml");
  CHECK(outline(letter) == Lines{"# Behandeling van de Waterwet",
                                 "## De heer Smit (VVD)", "body: Voorzitter.",
                                 "body: Dank.", "## De voorzitter",
                                 "body: Kort."});
  CHECK(letter.kind == "handelingen");
  CHECK(letter.title == "Behandeling van de Waterwet");
  CHECK(letter.chamber == "eerste kamer");
  CHECK(letter.session_year == "2003-2004");
}

TEST_CASE("a Staatsblad has a title, articles and a royal signature",
          "[corpus]") {
  const Letter letter = letter_in(
      publication(
          "<kop><titel>Staatsblad</titel><subtitel>van het Koninkrijk"
          "</subtitel></kop><staatsblad><intitule>Besluit van 4 mei 2018 over "
          "dijken</intitule><wet-besluit><aanhef><wij>Wij Willem-Alexander, "
          "enz.</wij><considerans><considerans.al>Gelet op artikel 4;"
          "</considerans.al></considerans><afkondiging><al>Hebben "
          "goedgevonden:</al></afkondiging></aanhef><wettekst><artikel><kop>"
          "<label>Artikel</label> <nr>1</nr></kop><lid><lidnr>1.</lidnr><al>De "
          "dijk is hoog.</al><lijst><li><li.nr>a.</li.nr><al>Aan zee.</al></li>"
          "</lijst></lid><lid><lidnr>2.</lidnr><al>En droog.</al></lid>"
          "</artikel></wettekst><wetsluiting><slotformulering><al>Onze "
          "Minister "
          "is belast.</al></slotformulering><gegeven><dagtekening><plaats>"
          "Wassenaar,</plaats> <datum isodatum=\"2018-05-04\">4 mei 2018"
          "</datum></dagtekening><koning>Willem-Alexander</koning></gegeven>"
          "<ondertekening><functie>De Minister van Defensie,</functie><naam>"
          "<voornaam>A.</voornaam> <achternaam>Jansen</achternaam></naam>"
          "</ondertekening><uitgifte><datum isodatum=\"2018-05-09\">Uitgegeven "
          "de <nadruk>negende</nadruk> mei 2018</datum><ondertekening><functie>"
          "De Minister van Justitie,</functie><naam>B. Smit</naam>"
          "</ondertekening></uitgifte></wetsluiting></wet-besluit>"
          "</staatsblad>"),
      "/stb-2018-999.xml");
  CHECK(outline(letter) ==
        Lines{"body: Wij Willem-Alexander, enz.", "body: Gelet op artikel 4;",
              "body: Hebben goedgevonden:", "# Artikel 1",
              "body: 1. De dijk is hoog.", "list: a. Aan zee.",
              "body: 2. En droog.", "body: Onze Minister is belast.",
              "signature: Wassenaar, 4 mei 2018", "signature: Willem-Alexander",
              "signature: De Minister van Defensie,", "signature: A. Jansen",
              "signature: Uitgegeven de negende mei 2018",
              "signature: De Minister van Justitie,", "signature: B. Smit"});
  CHECK(letter.kind == "staatsblad");
  CHECK(letter.title == "Besluit van 4 mei 2018 over dijken");
  CHECK(iso_text(letter.date.value()) == "2018-05-04");
  CHECK(
      letter.senders ==
      std::vector<Sender>{{"A. Jansen", "Minister van Defensie", "Defensie"}});
}

TEST_CASE("a Staatscourant is headed by what it gives notice of", "[corpus]") {
  const Letter letter = letter_in(
      publication(
          "<kop><titel>STAATSCOURANT</titel></kop><staatscourant><kop><plaatje>"
          "<illustratie naam=\"x.png\"/></plaatje><titel>Ter inzage: een dijk"
          "</titel></kop><zakelijke-mededeling><zakelijke-mededeling-tekst>"
          "<tekst><al>Het besluit ligt ter inzage.</al><tussenkop><nadruk "
          "type=\"vet\">Bergen, 2</nadruk><nadruk type=\"vet\">3</nadruk>"
          "<nadruk type=\"vet\"> mei 2018</nadruk></tussenkop></tekst>"
          "</zakelijke-mededeling-tekst></zakelijke-mededeling>"
          "</staatscourant>"),
      "/stcrt-2018-9999.xml");
  CHECK(outline(letter) == Lines{"# Ter inzage: een dijk",
                                 "body: Het besluit ligt ter inzage.",
                                 "## Bergen, 23 mei 2018"});
  CHECK(letter.kind == "staatscourant");
  CHECK(letter.title == "Ter inzage: een dijk");
}

TEST_CASE("the short names of older roots are known", "[corpus]") {
  struct Case {
    std::string root;
    std::string kind;
  };
  const auto c = GENERATE(values<Case>({{"vraagdoc", "kamervragen"},
                                        {"kamervragen", "kamervragen"},
                                        {"handeling", "handelingen"},
                                        {"handelingen", "handelingen"},
                                        {"staatsbl", "staatsblad"},
                                        {"staatsblad", "staatsblad"},
                                        {"staatscrt", "staatscourant"},
                                        {"stcrt", "staatscourant"},
                                        {"staatscourant", "staatscourant"}}));
  const Letter letter =
      letter_in("<" + c.root + "><al>Tekst.</al></" + c.root + ">");
  CHECK(letter.kind == c.kind);
  CHECK(outline(letter) == Lines{"body: Tekst."});
}

}  // namespace kamerzoek
