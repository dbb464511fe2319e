#include "analyzers/tokens_scan.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using Texts = std::vector<std::string>;

/// "<" stands for a hyphen before, ">" for one after, "@" for an address.
Texts clusters(std::string_view text) {
  Texts texts;
  for (const Cluster& cluster : clusters_of(text)) {
    std::string shown = cluster.hyphen_before ? "<" : "";
    shown += text.substr(cluster.span.begin, cluster.span.size());
    shown += cluster.hyphen_after ? ">" : "";
    shown += cluster.kind == Cluster::Kind::address ? "@" : "";
    texts.push_back(shown);
  }
  return texts;
}

}  // namespace

TEST_CASE("words linked without blanks are one cluster", "[analyzers]") {
  CHECK(clusters("Zeer geachte Kamer, hierbij.") ==
        Texts{"Zeer", "geachte", "Kamer", "hierbij"});
  CHECK(clusters("NAVO-ministers en/of R&D") ==
        Texts{"NAVO-ministers", "en/of", "R&D"});
  CHECK(clusters("1.000,50, 2,5. o.a. (d.w.z.)") ==
        Texts{"1.000,50", "2,5", "o.a", "d.w.z"});
  CHECK(clusters("woord--woord woord - woord –woord").size() == 5);
  CHECK(clusters("een,twee 'woord' \"woord\"") ==
        Texts{"een", "twee", "woord", "woord"});
  CHECK(clusters("").empty());
  CHECK(clusters(" \n-./&'").empty());
}

TEST_CASE("a cluster knows the hyphens that are left open", "[analyzers]") {
  CHECK(clusters("land- en tuinbouw") == Texts{"land>", "en", "tuinbouw"});
  CHECK(clusters("lidstaten en -instellingen") ==
        Texts{"lidstaten", "en", "<instellingen"});
  CHECK(clusters("land-, tuin- en") == Texts{"land>", "tuin>", "en"});
  CHECK(clusters("zo--en--zo") == Texts{"zo", "en", "zo"});
}

TEST_CASE("clitics stand alone or belong to what they link to", "[analyzers]") {
  CHECK(clusters("'s avonds in 't Veld") == Texts{"avonds", "in", "Veld"});
  CHECK(clusters("te 's-Gravenhage") == Texts{"te", "'s-Gravenhage"});
  CHECK(clusters("foto's van 's' en 'n'") ==
        Texts{"foto's", "van", "s", "en", "n"});
}

TEST_CASE("addresses are told from words", "[analyzers]") {
  CHECK(clusters("mail info@minbuza.nl, of zie www.x.nl/a_(b).") ==
        Texts{"mail", "info@minbuza.nl@", "of", "zie", "www.x.nl/a_(b)@"});
  CHECK(clusters("HTTPS://x.org/?q=1&r=2;") ==
        Texts{"HTTPS://x.org/?q=1&r=2@"});
  CHECK(clusters("rijksoverheid.nl einde.Begin a@b www. @jan") ==
        Texts{"rijksoverheid.nl@", "einde.Begin", "a", "b", "www", "jan"});
}

TEST_CASE("bytes that are not UTF-8 part clusters", "[analyzers]") {
  CHECK(clusters("een\xFFtwee\xC3 drie\xE2\x82") ==
        Texts{"een", "twee", "drie"});
}

TEST_CASE("scripts without blanks are cut by Unicode", "[analyzers]") {
  CHECK(clusters("สวัสดีชาวโลก").size() > 1);
  CHECK(clusters("NAVO北京").front() == "NAVO");
}

}  // namespace kamerzoek
