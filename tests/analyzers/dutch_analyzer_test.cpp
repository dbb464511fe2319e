#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "analyzers/make_analyzer.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

const Analyzer& analyzer() {
  static const Lexicon lexicon(installed_lexicon());
  static const auto made = make_analyzer(lexicon);
  return *made;
}

std::string_view mark_of(TermKind kind) {
  switch (kind) {
    case TermKind::exact:
      return "";
    case TermKind::normalised:
      return "Z:";
    case TermKind::part:
      return "P:";
    case TermKind::written:
      break;
  }
  return "W:";
}

/// One word after another: "eu Z:eu W:EU | ministers Z:minister".
std::string terms(std::string_view text, Language language = Language::dutch) {
  std::string shown;
  unsigned position = 0;
  for (const Token& token : analyzer().analyze(text, language)) {
    shown += shown.empty() ? "" : token.position == position ? " " : " | ";
    shown += mark_of(token.kind);
    shown += token.term;
    shown += token.width > 1 ? "/" + std::to_string(token.width) : "";
    position = token.position;
  }
  return shown;
}

struct Case {
  const char* text;
  const char* terms;
};

void check(const Case& row) {
  CAPTURE(row.text);
  CHECK(terms(row.text) == row.terms);
}

/// The bytes that the part is marked by.
std::string marked(std::string_view text, const std::string& part) {
  for (const Token& token : analyzer().analyze(text, Language::dutch)) {
    if (token.kind == TermKind::part && token.term == part) {
      return std::string(text.substr(token.source.begin, token.source.size()));
    }
  }
  return "";
}

std::set<std::string> found_as(std::string_view text, TermKind kind) {
  std::set<std::string> found;
  for (const Token& token : analyzer().analyze(text, Language::dutch)) {
    if (token.kind == kind) {
      found.insert(token.term);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every word gives its terms at one position", "[analyzers]") {
  const auto tokens = analyzer().analyze("De NAVO in één", Language::other);
  const std::vector<Token> expected{
      {"de", TermKind::exact, {0, 2}, 0},
      {"de", TermKind::normalised, {0, 2}, 0},
      {"navo", TermKind::exact, {3, 7}, 1},
      {"navo", TermKind::normalised, {3, 7}, 1},
      {"NAVO", TermKind::written, {3, 7}, 1},
      {"in", TermKind::exact, {8, 10}, 2},
      {"in", TermKind::normalised, {8, 10}, 2},
      {"een", TermKind::exact, {11, 16}, 3},
      {"een", TermKind::normalised, {11, 16}, 3},
      {"één", TermKind::written, {11, 16}, 3},
  };
  CHECK(tokens == expected);
}

TEST_CASE("compounds are found by their parts", "[analyzers]") {
  check({"klimaatverandering",
         "klimaatverandering Z:klimaatverandering P:klimaat P:verandering"});
  const auto parts = found_as("wapenbeheersingsinstrumenten", TermKind::part);
  for (const char* part :
       {"wapen", "beheersing", "instrument", "wapenbeheersing"}) {
    CHECK(parts.contains(part));
  }
  CHECK(marked("Wapenbeheersingsinstrumenten", "beheersing") == "beheersings");
  CHECK(marked("De klimaatverandering", "klimaat") == "klimaat");
}

TEST_CASE("linked words are words, and one word", "[analyzers]") {
  const auto row = GENERATE(values<Case>({
      {"Non-Proliferatieverdrag",
       "non nonproliferatieverdrag/2 Z:non Z:nonproliferatieverdrag/2 | "
       "proliferatieverdrag Z:proliferatieverdrag P:proliferatie P:verdrag"},
      {"NAVO-ministers",
       "navo navoministers/2 Z:navo Z:navominister/2 W:NAVO | "
       "ministers Z:minister"},
      {"anti-ISIS", "anti antiisis/2 Z:anti Z:antiisis/2 | isis Z:isis W:ISIS"},
      {"zee-eend", "zee zeeeend/2 Z:zee Z:zeeeend/2 | eend Z:eend"},
      {"R&D", "r rd/2 Z:r Z:rd/2 | d Z:d"},
      {"hij/zij", "hij Z:hij | zij Z:zij"},
      {"beleid.Begin", "beleid Z:beleid | begin Z:begin"},
      {"'s-Hertogenbosch",
       "hertogenbosch shertogenbosch Z:hertogenbosch Z:shertogenbosch"},
  }));
  check(row);
}

TEST_CASE("a compound has the same terms solid as with a hyphen",
          "[analyzers]") {
  for (const TermKind kind : {TermKind::exact, TermKind::normalised}) {
    const auto linked = found_as("NAVO-ministers", kind);
    for (const std::string& term : found_as("navoministers", kind)) {
      CHECK(linked.contains(term));
    }
  }
  CHECK(found_as("Non-Proliferatieverdrag", TermKind::normalised)
            .contains("nonproliferatieverdrag"));
}

TEST_CASE("typesetters' hyphens and apostrophes are the plain ones",
          "[analyzers]") {
  struct Pair {
    const char* typeset;
    const char* plain;
  };
  const auto row = GENERATE(values<Pair>({
      {"Non\u2011Proliferatie", "Non-Proliferatie"},
      {"Non\u2010Proliferatie", "Non-Proliferatie"},
      {"foto\u2019s", "foto's"},
      {"\u2019s-Hertogenbosch", "'s-Hertogenbosch"},
      {"\u2018s-Hertogenbosch", "'s-Hertogenbosch"},
      {"ge\u00ADheim", "geheim"},
      {"klimaat\u200Bbeleid", "klimaatbeleid"},
      {"28\u00A0676", "28 676"},
      {"28\u202F676", "28 676"},
      {"28\u2009676, nr.\u00A0356", "28 676, nr. 356"},
      {"H\u2082O", "H2O"},
      {"km\u00B2", "km2"},
      {"\u0133s", "ijs"},
      {"con\uFB01guratie", "configuratie"},
      {"coo\u0308rdinatie", "coördinatie"},
  }));
  CAPTURE(row.plain);
  const auto folded = [](const char* text) {
    std::string shown = terms(text);
    return shown.substr(0, std::min(shown.find(" W:"), shown.size()));
  };
  CHECK(folded(row.typeset) == folded(row.plain));
}

TEST_CASE("clitics are taken off, and alone are no words", "[analyzers]") {
  const auto row = GENERATE(values<Case>({
      {"foto's", "foto's Z:foto"},
      {"EU's", "eu's Z:eu W:EU"},
      {"Jan's", "jan's Z:jan"},
      {"AOW'ers", "aow'ers Z:aow W:AOW"},
      {"'t veld", "veld Z:veld"},
      {"in 't veld", "in Z:in | veld Z:veld"},
      {"plan 's'", "plan Z:plan | s Z:s"},
      {"d'Hondt", "d'hondt Z:dhondt P:hondt"},
      {"'s", ""},
  }));
  check(row);
}

TEST_CASE("abbreviations lose their dots", "[analyzers]") {
  const auto row = GENERATE(values<Case>({
      {"o.a.", "oa Z:oa"},
      {"d.w.z.", "dwz Z:dwz"},
      {"V.N.", "vn Z:vn P:v P:n W:VN"},
      {"J.P. Balkenende", "jp Z:jp P:j P:p W:JP | balkenende Z:balkenende"},
      {"nr.356", "nr Z:nr | 356 Z:356"},
  }));
  check(row);
}

TEST_CASE("capitals can be asked for in acronyms", "[analyzers]") {
  CHECK(found_as("IS", TermKind::written) == std::set<std::string>{"IS"});
  CHECK(found_as("is Is", TermKind::written).empty());
  CHECK(found_as("A", TermKind::written).empty());
  CHECK(found_as("MINISTERS", TermKind::written).empty());
  CHECK(found_as("ÉÉN", TermKind::written) ==
        std::set<std::string>{"ÉÉN", "één"});
}

TEST_CASE("codes are kept whole, and have runs", "[analyzers]") {
  const auto row = GENERATE(values<Case>({
      {"EU27", "eu27 Z:eu27 P:eu P:27 W:EU27"},
      {"G5", "g5 Z:g5 P:g P:5"},
      {"F-35", "f35 Z:f35 P:f P:35"},
      {"F35", "f35 Z:f35 P:f P:35"},
      {"CO2", "co2 Z:co2 P:co P:2 W:CO2"},
      {"COVID-19", "covid19 Z:covid19 P:covid P:19 W:COVID19"},
      {"covid-19", "covid19 Z:covid19 P:covid P:19"},
      {"A400M", "a400m Z:a400m P:a P:400 P:m W:A400M"},
      {"2024Z19238", "2024z19238 Z:2024z19238 P:2024 P:z P:19238"},
      {"5-G", "5g Z:5g P:5 P:g"},
      {"artikel-5", "artikel artikel5/2 Z:artikel Z:artikel5/2 | 5 Z:5"},
      {"19-jarige", "19 19jarige/2 Z:19 Z:19jarig/2 | jarige Z:jarig"},
      {"verdrag\u00B2", "verdrag Z:verdrag"},  // calls a footnote
  }));
  check(row);
}

TEST_CASE("numbers have one form", "[analyzers]") {
  const auto row = GENERATE(values<Case>({
      {"360 graden", "360 Z:360 | graden Z:graad"},
      {"1.000,50", "1000,50 Z:1000,50 P:1000"},
      {"1000,50", "1000,50 Z:1000,50 P:1000"},
      {"€ 1,2 mld", "1,2 Z:1,2 P:1 | mld Z:mld"},
      {"2.300.000", "2300000 Z:2300000"},
      {"5-10", "5 5-10/2 Z:5 Z:5-10/2 | 10 Z:10"},
      {"2023/24", "2023 2023-24/2 Z:2023 Z:2023-24/2 | 24 Z:24"},
      {"12 345 678", "12 Z:12 | 345 Z:345 | 678 Z:678"},
  }));
  check(row);
  CHECK(terms("1,000.50", Language::english) == "1000,50 Z:1000,50 P:1000");
}

TEST_CASE("a dossier has the same tokens however it is written",
          "[analyzers]") {
  const auto text = GENERATE(values<const char*>(
      {"28 676, nr. 356", "28676-356", "28676, nr. 356", "kst-28676-356",
       "28 676 nr 356", "28 676-356", "KST-28676-356"}));
  CAPTURE(text);
  const auto tokens = analyzer().analyze(text, Language::dutch);
  std::vector<std::string> numbers;
  for (const Token& token : tokens) {
    if (token.kind == TermKind::exact && token.term != "nr") {
      numbers.push_back(token.term + "@" + std::to_string(token.position));
    }
  }
  CHECK(numbers == std::vector<std::string>{"28676@0", "356@1"});
  CHECK(found_as(text, TermKind::part).contains("28"));
  CHECK(found_as(text, TermKind::part).contains("676"));
}

TEST_CASE("a dossier's suffix is a word of its own", "[analyzers]") {
  CHECK(terms("21 501-02") == "21501 Z:21501 P:21 P:501 | 02 Z:02");
  CHECK(terms("33 750 V, nr. 3") ==
        "33750 Z:33750 P:33 P:750 | v nr Z:v Z:nr | 3 Z:3");
  CHECK(terms("kst-33750-XV-3") ==
        "33750 Z:33750 P:kst P:33 P:750 | xv Z:xv W:XV | 3 Z:3");
}

TEST_CASE("what a hyphen leaves out is found too", "[analyzers]") {
  struct Row {
    const char* text;
    const char* base;
  };
  const auto row = GENERATE(values<Row>({
      {"land- en tuinbouw", "landbouw"},
      {"in- en uitvoer", "invoer"},
      {"land-, tuin- en bosbouw", "tuinbouw"},
      {"veiligheids- en defensiebeleid", "veiligheidsbeleid"},
      {"EU-lidstaten en -instellingen", "euinstelling"},
      {"NAVO- en EU-lidstaten", "navolidstaat"},
      {"landbouwbeleid en -producten", "landbouwproduct"},
  }));
  CAPTURE(row.text);
  CHECK(found_as(row.text, TermKind::normalised).contains(row.base));
}

TEST_CASE("an open hyphen restores nothing that is no word", "[analyzers]") {
  CHECK(terms("blauw- en tuinbouw") == terms("blauw en tuinbouw"));
  CHECK(terms("land- (en tuinbouw)") == terms("land (en tuinbouw)"));
  CHECK(terms("- instellingen") == "instellingen Z:instelling");
}

TEST_CASE("marks are folded, and can be asked for", "[analyzers]") {
  const auto row = GENERATE(values<Case>({
      {"België", "belgie Z:belgie W:belgië"},
      {"coördinatie", "coordinatie Z:coordinatie W:coördinatie"},
      {"IJsland", "ijsland Z:ijsland"},
      {"één", "een Z:een W:één"},
  }));
  check(row);
}

TEST_CASE("old spelling meets the new", "[analyzers]") {
  struct Row {
    const char* old;
    const char* modern;
  };
  const auto row = GENERATE(values<Row>({
      {"produktie", "productie"},
      {"kommissie", "commissie"},
      {"frakties", "fracties"},
      {"tusschen", "tussen"},
      {"staalprodukten", "staalproducten"},
      {"produktieplafond", "productieplafond"},
      {"Nederlandsche", "Nederlandse"},
      {"zwerfstroomen", "zwerfstromen"},
  }));
  CAPTURE(row.old);
  CHECK(found_as(row.old, TermKind::normalised) ==
        found_as(row.modern, TermKind::normalised));
  for (const char* modern : {"praktiek", "meeting", "logisch", "Bosch"}) {
    CHECK(found_as(modern, TermKind::normalised) ==
          std::set<std::string>{modern == std::string("Bosch") ? "bosch"
                                                               : modern});
  }
}

TEST_CASE("addresses are one word, and the words in them", "[analyzers]") {
  const auto row = GENERATE(values<Case>({
      {"info@minbuza.nl.",
       "info@minbuza.nl Z:info@minbuza.nl P:info P:minbuza P:nl"},
      {"(https://www.rijksoverheid.nl/a-b/).",
       "www.rijksoverheid.nl/a-b Z:www.rijksoverheid.nl/a-b P:www "
       "P:rijksoverheid P:nl P:a P:b"},
      {"rijksoverheid.nl",
       "rijksoverheid.nl Z:rijksoverheid.nl "
       "P:rijksoverheid P:nl"},
  }));
  check(row);
}

TEST_CASE("other languages have other base forms", "[analyzers]") {
  CHECK(terms("ministries", Language::english) == "ministries Z:ministri");
  CHECK(terms("the Union's", Language::english) ==
        "the Z:the | union's Z:union");
  CHECK(terms("ministères", Language::other) ==
        "ministeres Z:ministeres W:ministères");
  CHECK(terms("北京大学", Language::other).find(" | ") != std::string::npos);
}

TEST_CASE("a word too long for a term only takes a position", "[analyzers]") {
  const auto tokens =
      analyzer().analyze(std::string(500, 'a') + " kamer", Language::other);
  REQUIRE(tokens.size() == 2);
  CHECK(tokens.front().position == 1);
}

TEST_CASE("the name of an analyzer tells all that decides about terms",
          "[analyzers]") {
  const std::string id(analyzer().id());
  for (const char* named : {"dutch-", "lexicon ", "dutch_porter-", "english-",
                            "ICU ", "Unicode "}) {
    CHECK(id.find(named) != std::string::npos);
  }
}

}  // namespace kamerzoek
