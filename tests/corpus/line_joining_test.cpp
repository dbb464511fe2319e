#include "corpus/line_joining.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

bool is_known(std::string_view word) {
  static const std::set<std::string, std::less<>> words = {
      "uitwisseling",       "informatie", "informatieuitwisseling",
      "arbeidsvoorwaarden", "museum",     "politie-inzet",
      "coördinatie",        "voorwaarden"};
  return words.contains(word);
}

std::string joined(std::string_view text) {
  const std::vector<TextLine> lines = split_lines(text);
  return LineJoiner(is_known, lines).join(lines, 0, lines.size()).text;
}

struct Joined {
  const char* lines;
  const char* text;
};

}  // namespace

TEST_CASE("hyphens at line ends are settled", "[corpus]") {
  const auto item = GENERATE(values<Joined>({
      {"de uit-\nwisseling van", "de uitwisseling van"},
      {"arbeids-\nvoorwaarden", "arbeidsvoorwaarden"},
      {"co\xC3\xB6r-\ndinatie", "coördinatie"},
      {"het Non-\nProliferatieverdrag", "het Non-Proliferatieverdrag"},
      {"de NAVO-\nministers", "de NAVO-ministers"},
      {"COVID-19-\nmaatregelen", "COVID-19-maatregelen"},
      {"politie-\ninzet", "politie-inzet"},
      {"cyber-\nen hybride", "cyber- en hybride"},
      {"land-\nof tuinbouw", "land- of tuinbouw"},
      // Vowels that collide, though some write it as one word.
      {"informatie-\nuitwisseling", "informatie-uitwisseling"},
      // Vowels that collide within a word.
      {"een muse-\num", "een museum"},
      {"onbekend-\nheid", "onbekendheid"},
      // The letter itself spells it out.
      {"de wolfsklem-\nkwestie en de wolfsklem-kwestie zelf",
       "de wolfsklem-kwestie en de wolfsklem-kwestie zelf"},
      {"uit\u00AD\nwisseling", "uitwisseling"},
      {"de sessie -\ntevens de laatste", "de sessie - tevens de laatste"},
      {"2020-\n2021", "2020-2021"},
      {"en/\nof", "en/of"},
      {"https://example.nl/a-\nb/\nc voor", "https://example.nl/a-b/c voor"},
      {"twee\nwoorden", "twee woorden"},
  }));
  CHECK(joined(item.lines) == item.text);
}

TEST_CASE("a joined text knows its pages and calls", "[corpus]") {
  const std::string text = "Het Non-\fProliferatieverdrag\fis";
  std::vector<TextLine> lines = split_lines(text);
  number_pages(lines, text);
  lines[1].calls.push_back({3, 0});
  const JoinedText result =
      LineJoiner(is_known, lines).join(lines, 0, lines.size());
  CHECK(result.text == "Het Non-Proliferatieverdrag is");
  CHECK(result.page == 1);
  CHECK(result.page_breaks == std::vector<PageBreak>{{8, 2}, {28, 3}});
  CHECK(result.calls == std::vector<NoteCall>{{11, 0}});
}

}  // namespace kamerzoek
