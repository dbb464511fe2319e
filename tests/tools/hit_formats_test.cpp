#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tools/hit_csl.h"
#include "tools/hit_csv.h"
#include "tools/hit_reference.h"
#include "tools/kwic_text.h"
#include "tools/terminal_text.h"
#include "tools/trend_chart.h"

namespace kamerzoek {
namespace {

Hit a_hit(std::size_t rank, std::size_t passage) {
  Hit hit;
  hit.rank = rank;
  hit.score = 1.5;
  hit.passage.letter = "kst-90001-1";
  hit.passage.number = passage;
  hit.passage.first_page = 3;
  hit.passage.last_page = 3;
  hit.passage.section_path = {"Sessie 1", "Zee"};
  hit.passage.text = "De zee is \"wijd\"; 5% & meer.";
  hit.matches = {{3, 6}};
  Letter& letter = hit.letter.letter;
  letter.id = "kst-90001-1";
  letter.title = "=Over {zee} & 5%";
  letter.kind = "brief";
  letter.chamber = "tweede kamer";
  letter.session_year = "2020-2021";
  letter.dossiers = {"90001"};
  letter.number = "1";
  letter.senders = {{"Jan van der Zee", "Minister van Defensie", "Defensie"}};
  letter.date = parse_iso_date("2021-03-19");
  return hit;
}

std::vector<Hit> two_hits() {
  return {a_hit(1, 2), a_hit(2, 7)};
}

}  // namespace

TEST_CASE("hits are a table with query and index in each line", "[tools]") {
  Hits hits;
  hits.query.op = Query::Op::word;
  hits.query.text = "zee";
  hits.index_id = "i1";
  hits.generation = 7;
  hits.total = 2;
  hits.hits = {a_hit(1, 2)};
  CHECK(csv_of(hits, ';') ==
        "query;index;generation;total;rank;score;id;letter;passage;page;role;"
        "section;date;title;kind;dossiers;senders;ministry;snippet;reasons;"
        "text;citation;source\r\n"
        "zee;i1;7;2;1;1.5000;kst-90001-1#p2;kst-90001-1;2;3;body;"
        "Sessie 1 › Zee;2021-03-19;'=Over {zee} & 5%;brief;90001;"
        "Jan van der Zee, Minister van Defensie;Defensie;"
        "\"De [zee] is \"\"wijd\"\"; 5% & meer.\";;"
        "\"De zee is \"\"wijd\"\"; 5% & meer.\";"
        "'=Over {zee} & 5%, 19 maart 2021, Kamerstukken II 2020/21, 90 001, "
        "nr. 1, p. 3 (kst-90001-1#p2);\r\n");
}

TEST_CASE("a letter is one reference, however often it is found", "[tools]") {
  CHECK(ris_of(two_hits()) ==
        "TY  - GOVDOC\r\n"
        "AU  - van der Zee, Jan\r\n"
        "TI  - =Over {zee} & 5%\r\n"
        "PY  - 2021\r\n"
        "DA  - 2021/03/19/\r\n"
        "PB  - Defensie\r\n"
        "ID  - kst-90001-1\r\n"
        "M3  - brief\r\n"
        "M1  - Kamerstukken II 2020/21, 90 001, nr. 1\r\n"
        "LA  - nl\r\n"
        "UR  - https://zoek.officielebekendmakingen.nl/kst-90001-1.html\r\n"
        "KW  - 90001\r\n"
        "N1  - #p2 (p. 3), #p7 (p. 3)\r\n"
        "ER  - \r\n\r\n");
  CHECK(bibtex_of(two_hits()) ==
        "@misc{kst-90001-1,\n"
        "  author = {van der Zee, Jan},\n"
        "  title = {{=Over \\{zee\\} \\& 5\\%}},\n"
        "  year = {2021},\n"
        "  month = {03},\n"
        "  day = {19},\n"
        "  publisher = {Defensie},\n"
        "  howpublished = {Kamerstukken II 2020/21, 90 001, nr. 1},\n"
        "  type = {brief},\n"
        "  url = {https://zoek.officielebekendmakingen.nl/kst-90001-1.html},\n"
        "  note = {\\#p2 (p. 3), \\#p7 (p. 3)}\n"
        "}\n\n");
  const auto csl = nlohmann::json::parse(csl_json_of(two_hits(), {}));
  CHECK(csl.size() == 1);
  CHECK(csl[0]["author"][0]["family"] == "van der Zee");
  CHECK(csl[0]["issued"]["date-parts"][0] ==
        nlohmann::json::array({2021, 3, 19}));
  CHECK(ris_of({}).empty());
  CHECK(csl_json_of({}, {}) == "[]");
}

TEST_CASE("a reference has no day where only the month is certain", "[tools]") {
  std::vector<Hit> hits = two_hits();
  for (Hit& hit : hits) {
    hit.letter.letter.date_source = DateSource::file_name;
  }
  CHECK(ris_of(hits).find("DA  - 2021/03//\r\n") != std::string::npos);
  CHECK(bibtex_of(hits).find("  month = {03},\n  publisher") !=
        std::string::npos);
  const auto csl = nlohmann::json::parse(csl_json_of(hits, {}));
  CHECK(csl[0]["issued"]["date-parts"][0] == nlohmann::json::array({2021, 3}));
}

TEST_CASE("lines of a concordance fit any terminal", "[tools]") {
  std::vector<ConcordanceLine> lines(2);
  lines[0] = {"kst-90001-1#p1",
              "",
              {},
              "één lange aanloop naar de ",
              "zee",
              " die wijd is en nog veel verder gaat"};
  lines[1] = {"kst-90001-1#p12", "", {}, "de ", "zeeën", ""};
  const auto columns = GENERATE(as<std::size_t>(), 0, 20, 40, 80, 200);
  std::ostringstream out;
  std::ostringstream err;
  print_concordance(lines, {out, err, {columns > 0, false, columns}, {}});
  std::istringstream printed(out.str());
  std::vector<std::size_t> places;
  for (std::string line; std::getline(printed, line);) {
    places.push_back(columns_of(line.substr(0, line.find('['))));
    CHECK((columns < 40 || columns_of(line) <= columns));
  }
  REQUIRE(places.size() == 2);
  CHECK(places[0] == places[1]);
}

TEST_CASE("a chart draws what was counted, and escapes what was asked",
          "[tools]") {
  NamedTrend trend;
  trend.names = {"zee & <lucht>"};
  trend.trend.volumes = {{"2020", 1, 100, 1000}, {"2021", 1, 50, 1000}, {}};
  trend.trend.bins = {{{4, 2, 1}, {9, 5, 1}, {}}};
  CHECK(trend.value(0, 0) == Approx(20));
  CHECK(trend.value(0, 1) == Approx(100));
  trend.measure = TrendMeasure::hits;
  CHECK(trend.value(0, 0) == Approx(4000));
  const std::string svg = svg_of(trend);
  CHECK_THAT(svg, Catch::Contains("zee &amp; &lt;lucht&gt;"));
  CHECK_THAT(svg, Catch::Contains(">2021<"));
  CHECK_THAT(svg, Catch::EndsWith("</svg>\n"));
  std::ostringstream out;
  std::ostringstream err;
  print_chart(trend, {out, err, {}, {}});
  CHECK_THAT(out.str(), Catch::Contains("2021"));
  CHECK_THAT(out.str(), Catch::Contains("9000.0 (5)"));
  CHECK_THAT(out.str(), Catch::Contains("undated"));
}

}  // namespace kamerzoek
