#include "searcher/theme.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "searcher/judgements.h"
#include "searcher/sample.h"
#include "searcher/theme_reasons.h"
#include "searcher/themes.h"
#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

constexpr std::string_view sea_theme = R"(name = "zee"
label = { nl = "Zeeën", en = "Seas" }
aliases = ["oceaan"]
edited = 2026-01-31
exclude = ["zee van tijd"]

[[class]]
name = "water"
weight = 0.5
terms = ["zee", "Rode Zee", "schip*", { term = "haven", weight = 2 },
         { query = "vis NEAR/3 net" }]
)";

// "LINE:COLUMN: what", as far as a semicolon.
std::string problem_of(const std::string& text) {
  const std::string error = error_of([&] { parse_theme(text, "x.toml"); });
  const std::string file = "x.toml:";
  return error.starts_with(file)
             ? error.substr(file.size(), error.find(';') - file.size())
             : error;
}

std::string with(std::string text, const std::string& old,
                 const std::string& replacement) {
  return text.replace(text.find(old), old.size(), replacement);
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

TestLetter letter_at_sea() {
  TestLetter letter = a_letter("kst-90003-1", "Brief", "2021-03-19");
  add_passage(letter, "", "De zee en de Rode Zee zijn wijd.");
  add_passage(letter, "Havens", "Schippers melden zich op tijd.");
  add_passage(letter, "", "Wie een zee van tijd heeft, gaat naar de haven.");
  add_passage(letter, "", "Over land gaat het sneller.");
  add_passage(letter, "", "De vis in het net.");
  return letter;
}

std::string text_of(const std::vector<ThemeReason>& reasons) {
  std::string text;
  for (const ThemeReason& reason : reasons) {
    text += reason.term + " " + std::to_string(reason.in_text) +
            (reason.in_heading ? "h " : " ");
  }
  return text;
}

}  // namespace

TEST_CASE("a theme is read from its file", "[searcher][theme]") {
  const Theme theme = parse_theme(sea_theme, "zee.toml");
  CHECK(theme.name == "zee");
  CHECK(theme.dutch_label == "Zeeën");
  CHECK(theme.english_label == "Seas");
  CHECK(theme.aliases == std::vector<std::string>{"oceaan"});
  CHECK(iso_text(theme.edited) == "2026-01-31");
  std::vector<std::string> queries;
  std::vector<double> weights;
  for (const ThemeTerm& term : theme.terms) {
    queries.push_back(print(term.query));
    weights.push_back(term.weight);
    CHECK(term.term_class == "water");
  }
  CHECK(queries == std::vector<std::string>{"zee", "\"Rode Zee\"", "schip*",
                                            "haven", "vis NEAR/3 net"});
  CHECK(weights == std::vector<double>{0.5, 0.5, 0.5, 1, 0.5});
  CHECK(print(theme.exclusions.at(0).query) == "\"zee van tijd\"");
}

TEST_CASE("what is wrong in a theme is told by line and column",
          "[searcher][theme]") {
  struct Faulty {
    std::string old;
    std::string replacement;
    std::string problem;
  };
  const auto c = GENERATE(values<Faulty>({
      {"name = \"zee\"\n", "", "1:1: 'name' is missing"},
      {"\"zee\"", "\"Zee\"",
       "1:8: the name may have small letters, digits and hyphens only"},
      {"\"zee\"", "3", "1:8: this must be text between quotes"},
      {"\"zee\"", "\" \"", "1:8: this is empty"},
      {"aliases", "alias", "3:1: 'alias' is no key here"},
      {"aliases = [\"oceaan\"]", "aliases = \"oceaan\"",
       "3:11: this must be a list between [ and ]"},
      {", en = \"Seas\"", "", "2:9: 'en' is missing"},
      {"2026-01-31", "\"gisteren\"",
       "4:10: this must be a day, without quotes: 2026-01-31"},
      {"0.5", "-1", "9:10: a weight is a number above 0 and at most 10"},
      {"0.5", "11", "9:10: a weight is a number above 0 and at most 10"},
      {"\"Rode Zee\"", "\"ZEE\", \"zee\"", "10:24: 'zee' is there twice"},
      {"vis NEAR/3 net", "vis NEAR/3",
       "11:20: 'NEAR/3' has nothing behind it and is left out"},
      {"vis NEAR/3 net", "thema:zee",
       "11:20: a theme cannot be made of themes"},
      {"vis NEAR/3 net", "*", "11:20: this finds nothing in particular"},
      {"Rode Zee", "Rode \\\"Zee", "10:17: a term has no quotes"},
      {"schip*", "sc*",
       "10:29: '*' stands only behind three letters or more of one word"},
  }));
  CAPTURE(c.old, c.replacement);
  CHECK(problem_of(with(std::string(sea_theme), c.old, c.replacement)) ==
        c.problem);
}

TEST_CASE("what is no TOML is told by line and column", "[searcher][theme]") {
  const std::string problem = problem_of("name = \"zee\"\nlabel = {\n");
  CHECK(problem.starts_with("2:"));
  CHECK(problem_of("\xFF\xFE").starts_with("1:"));
  CHECK(problem_of("") == "1:1: 'name' is missing");
  CHECK(problem_of("[#0").starts_with("1:"));
  CHECK(problem_of("name = 'zeeën'\nlabël = 1") ==
        "2:4: only ASCII is allowed outside quotes and comments");
}

TEST_CASE("a user's own theme takes the place of one with its name",
          "[searcher][theme]") {
  const TempDir folder;
  write_file(folder / "a" / "zee.toml", sea_theme);
  write_file(folder / "a" / "read.me", "no theme");
  write_file(folder / "b" / "zee.toml",
             with(std::string(sea_theme), "Zeeën", "Eigen zee"));
  const Themes themes({folder / "a", folder / "none", folder / "b"});
  CHECK(themes.all().size() == 1);
  CHECK(themes.theme("ZEE").dutch_label == "Eigen zee");
  CHECK(themes.theme("seas").name == "zee");
  CHECK(themes.theme("Oceaan").name == "zee");
  CHECK(error_of([&] { themes.theme("zeë2"); }) ==
        "there is no theme 'zeë2'; did you mean 'zee'? kamerzoek theme lists "
        "them all");
  CHECK(error_of([&] {
          with_themes(parse_query("thema:lucht").query, themes);
        }).starts_with("there is no theme 'lucht'"));
}

TEST_CASE("a query names a bounded number of themes", "[searcher][theme]") {
  const TempDir folder;
  write_file(folder / "zee.toml", sea_theme);
  const Themes themes({folder.path()});
  std::string typed;
  for (int i = 0; i < 9; ++i) {
    typed += "thema:zee ";
  }
  CHECK(error_of([&] { with_themes(parse_query(typed).query, themes); }) ==
        "the query names more than 8 themes; ask for less at a time");
}

TEST_CASE("a theme finds passages, and says by which terms",
          "[searcher][theme]") {
  const TestIndex index({letter_at_sea()});
  const Searcher searcher(index.path(), dutch_analyzer());
  const TempDir folder;
  write_file(folder / "zee.toml", sea_theme);
  const Themes themes({folder.path()});
  const Theme& theme = themes.theme("zee");
  const Query query = with_themes(parse_query("thema:zee").query, themes);
  CHECK(print(query) == "theme:zee");

  Hits hits = searcher.search(query);
  add_reasons(theme, dutch_analyzer(), hits.hits);
  std::vector<std::string> found;
  for (const Hit& hit : hits.hits) {
    found.push_back(std::to_string(hit.passage.number) + ": " +
                    text_of(hit.reasons));
  }
  CHECK_THAT(found, Catch::UnorderedEquals(std::vector<std::string>{
                        "1: zee 2 Rode Zee 1 ", "2: schip* 1 haven 0h ",
                        "5: vis NEAR/3 net 2 "}));

  std::string counts;
  for (const TermCount& count : term_counts(theme, searcher)) {
    counts += count.term + " " + std::to_string(count.passages) + "/" +
              std::to_string(count.alone) + " ";
  }
  CHECK(counts ==
        "zee 2/0 Rode Zee 1/0 schip* 1/0 haven 2/0 vis NEAR/3 net 1/1 ");

  CHECK(
      searcher.search(with_themes(parse_query("thema:zee wijd").query, themes))
          .total == 1);
  CHECK(
      searcher.search(with_themes(parse_query("land -thema:zee").query, themes))
          .total == 1);
}

TEST_CASE("a theme means its words as a whole", "[searcher][theme]") {
  TestLetter letter = a_letter("kst-90003-1", "Brief", "2021-03-19");
  add_passage(letter, "", "De volksrepubliek en haar volksgezondheid.");
  add_passage(letter, "", "Het volk is gezond, de republiek is oud.");
  const TestIndex index({letter});
  const Searcher searcher(index.path(), dutch_analyzer());
  const TempDir folder;
  write_file(folder / "land.toml", R"(name = "land"
label = { nl = "Land", en = "Land" }
edited = 2026-01-31
[[class]]
name = "namen"
weight = 0.5
terms = ["Volksrepubliek", "Straat van Taiwan"]
)");
  const Themes themes({folder.path()});
  const Query query =
      with_themes(parse_query(GENERATE("thema:land",
                                       "thema:land soort:brief OR thema:land"))
                      .query,
                  themes);
  const Hits found = searcher.search(query);
  REQUIRE(found.hits.size() == 1);
  const Hit& hit = found.hits.front();
  CHECK(hit.passage.number == 1);
  REQUIRE(hit.matches.size() == 1);
  CHECK(hit.passage.text.substr(hit.matches[0].begin, hit.matches[0].size()) ==
        "volksrepubliek");
  CHECK(term_counts(themes.theme("land"), searcher).front().passages == 1);
}

TEST_CASE("a sample is the same for the same seed", "[searcher][theme]") {
  const TestIndex index(some_letters());
  const Searcher searcher(index.path(), dutch_analyzer());
  const auto ids = [&](std::size_t count, std::uint64_t seed) {
    std::vector<std::string> drawn;
    for (const Hit& hit :
         sample_of(searcher, parse_query("*").query, {count, seed})) {
      drawn.push_back(passage_id(hit.passage.letter, hit.passage.number));
    }
    return drawn;
  };
  CHECK(ids(4, 1).size() == 4);
  CHECK(ids(4, 1) == ids(4, 1));
  CHECK(ids(4, 1) != ids(4, 2));
  CHECK(ids(100, 1).size() == 10);
  CHECK(ids(0, 1).empty());
  // A larger sample goes on from a smaller one.
  std::vector<std::string> more = ids(6, 1);
  more.resize(4);
  CHECK(more == ids(4, 1));
}

TEST_CASE("judgements are kept, and say how precise a theme is",
          "[searcher][theme]") {
  const TempDir folder;
  const auto file = folder / "judged.tsv";
  CHECK(read_judgements(file).empty());
  const std::vector<Judgement> judged = {
      {"zee", "kst-1-1#p1", Verdict::right, "De zee."},
      {"zee", "kst-1-1#p2", Verdict::open, "Twee regels."},
      {"lucht", "kst-1-1#p1", Verdict::wrong, ""},
  };
  write_judgements(judged, file);
  CHECK(read_judgements(file) == judged);

  write_file(file,
             "zee\tkst-1-1#p1\tja\r\nzee\tkst-1-1#p2\tnee\tmet tekst\n\n");
  CHECK(read_judgements(file) ==
        std::vector<Judgement>{
            {"zee", "kst-1-1#p1", Verdict::right, ""},
            {"zee", "kst-1-1#p2", Verdict::wrong, "met tekst"}});
  write_file(file, "zee\tkst-1-1#p1\tmisschien\n");
  CHECK(error_of([&] { read_judgements(file); }) ==
        file.string() +
            ":1: 'misschien' is no verdict; write yes, no, or nothing");
  write_file(file, "\nzee\n");
  CHECK(error_of([&] {
          read_judgements(file);
        }).starts_with(file.string() + ":2: this is no judgement"));
}

TEST_CASE("precision comes with Wilson's interval", "[searcher][theme]") {
  std::vector<Judgement> judged(20, {"zee", "x#p1", Verdict::right, ""});
  for (std::size_t i = 0; i < 3; ++i) {
    judged[i].verdict = Verdict::wrong;
  }
  judged.push_back({"zee", "x#p2", Verdict::open, ""});
  judged.push_back({"lucht", "x#p2", Verdict::wrong, ""});
  const Precision precision = precision_of(judged, "zee");
  CHECK(precision.judged == 20);
  CHECK(precision.right == 17);
  CHECK(precision.share == Approx(0.85));
  // As in the tables of Newcombe (1998), by his method 3.
  CHECK(precision.low == Approx(0.6396).epsilon(0.001));
  CHECK(precision.high == Approx(0.9476).epsilon(0.001));
  CHECK(precision_of({}, "zee") == Precision{});
}

TEST_CASE("the themes of the program are sound", "[searcher][theme]") {
  const Themes themes({installed_themes()});
  CHECK(themes.all().size() >= 20);
  for (const Theme& theme : themes.all()) {
    CAPTURE(theme.name);
    CHECK(theme.file.stem() == theme.name);
    CHECK(theme.terms.size() >= 10);
    CHECK(theme.edited.ok());
    CHECK(&themes.theme(theme.dutch_label) == &theme);
    CHECK(&themes.theme(theme.english_label) == &theme);
  }
}

}  // namespace kamerzoek
