#include "corpus/read_letters.h"

#include <fstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

class Files {
 public:
  Input put(const std::string& name, const std::string& content) const {
    const auto path = dir_ / name;
    std::ofstream(path, std::ios::binary) << content;
    Input input;
    input.path = path.string();
    input.size = content.size();
    return input;
  }

 private:
  TempDir dir_;
};

std::vector<Reading> read(const Input& input, TextFormat text_is,
                          std::size_t from = 0) {
  static const Lexicon lexicon(installed_lexicon());
  std::vector<Reading> readings;
  read_letters(input, from, lexicon, {text_is, {}}, [&](Reading reading) {
    readings.push_back(std::move(reading));
  });
  return readings;
}

/// A reading in few words: "!a: text | text", ":2: damaged file (why)".
std::string shown(const Reading& reading) {
  std::string text = reading.member + ": ";
  if (const auto* const letter = std::get_if<Letter>(&reading.result)) {
    std::string parted;
    for (const Paragraph& paragraph : letter->paragraphs) {
      parted += (parted.empty() ? "" : " | ") + paragraph.text;
    }
    return text + parted;
  }
  if (const auto* const skip = std::get_if<Skip>(&reading.result)) {
    text += name_of(skip->reason);
    return text + " (" + skip->detail + ")";
  }
  return text + "collection";
}

std::vector<std::string> shown(const std::vector<Reading>& readings) {
  std::vector<std::string> lines;
  for (const Reading& reading : readings) {
    lines.push_back(shown(reading));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a table is a letter a line, each by the id it gives", "[corpus]") {
  const Files files;
  const auto readings = read(files.put("a.tsv",
                                       "2021Z00001\tDe  dijken.\r\n\r\n"
                                       "p7\tHet riool\tOver water\t2021-03-19"),
                             TextFormat::tsv);
  CHECK(shown(readings) ==
        Lines{"!2021Z00001: De dijken.", "!p7: Het riool", ": collection"});
  const auto& first = std::get<Letter>(readings[0].result);
  CHECK(first.id == "2021Z00001");
  CHECK(first.source.path.ends_with("/a.tsv!2021Z00001"));
  CHECK(first.source.collection.ends_with("/a.tsv"));
  CHECK(first.source.format == "TSV");
  const auto& second = std::get<Letter>(readings[1].result);
  CHECK(second.title == "Over water");
  CHECK(iso_text(*second.date) == "2021-03-19");
}

TEST_CASE("the id of a Kamerstuk in a collection tells its dossier",
          "[corpus]") {
  struct Case {
    std::string line;
    Lines dossiers;
    std::string number;
  };
  const auto [line, dossiers, number] = GENERATE(values<Case>({
      {"kst-36600-VII-40\tEen.", {"36600-VII"}, "40"},
      {"kst-28676-356:p3\tEen.", {"28676"}, "356"},
      {"2021D10801\tEen.", {}, ""},
      {"kst-1182542\tEen.", {}, ""},
      {R"({"id":"kst-28676-356","text":"Een."})", {"28676"}, "356"},
      {R"({"id":"kst-28676-356","dossiers":["21501-02"],"text":"Een."})",
       {"21501-02"},
       ""},
      {R"({"id":"kst-28676-356","dossiers":[],"text":"Een."})", {}, ""},
  }));
  const Files files;
  const auto readings = read(files.put("a.txt", line), TextFormat::tsv);
  const auto& letter = std::get<Letter>(readings.at(0).result);
  CHECK(letter.dossiers == dossiers);
  CHECK(letter.number == number);
}

TEST_CASE("a first line may name the columns of a table", "[corpus]") {
  const Files files;
  const auto readings =
      read(files.put("a.tsv",
                     "\xEF\xBB\xBFID\tletter\tdate\theading\ttext\n"
                     "p1\tL1\t2020-02-29\tArtikel 3\tEen reisdocument.\n"),
           TextFormat::tsv);
  CHECK(shown(readings) == Lines{"!p1: Een reisdocument.", ": collection"});
  const auto& letter = std::get<Letter>(readings[0].result);
  CHECK(letter.sections.at(0).heading == "Artikel 3");
  CHECK(letter.paragraphs.at(0).section == 0U);
  CHECK(letter.title.empty());
}

TEST_CASE("a bad line of a table is a skip, and the rest goes in", "[corpus]") {
  struct Case {
    std::string line;
    std::string skip;
  };
  const auto [line, skip] = GENERATE(values<Case>({
      {"id only", "no text behind a tab"},
      {"\ttext", "no id"},
      {"a b\ttext", "the id 'a b' has a blank in it"},
      {"a#p1\ttext", "the id 'a#p1' has a # in it"},
      {"a\t  ", "no text behind a tab"},
      {"a\ttext\t\t19 maart", "no date: '19 maart'"},
      {"a\ttext\t\t2021-02-30", "no date: '2021-02-30'"},
      {"a\tb\tc\t\te", "5 columns; it should have 4"},
      {std::string(130, 'a') + "\ttext", "an id of more than 120 bytes"},
  }));
  const Files files;
  const Input input = files.put("a.tsv", "one\tEen\n" + line + "\ntwo\tTwee\n");
  const auto readings = read(input, TextFormat::tsv);
  CHECK(shown(readings) == Lines{"!one: Een",
                                 ":2: damaged file (line 2: " + skip + ")",
                                 "!two: Twee", ": collection"});
  CHECK(std::get<Skip>(readings[1].result).input.path == input.path + ":2");
  CHECK(std::get<Skip>(readings[1].result).input.collection == input.path);
}

TEST_CASE("a line that is binary or too long costs that line", "[corpus]") {
  const Files files;
  std::string content = "a\tx";
  content += '\0';
  content += "\nb\t" + std::string(17U << 20, 'x') + "\nc\tGoed\n";
  CHECK(shown(read(files.put("a.tsv", content), TextFormat::tsv)) ==
        Lines{":1: binary data (line 1: 1 NUL byte)",
              ":2: too large (line 2: 17825794 bytes)", "!c: Goed",
              ": collection"});
}

TEST_CASE("what is no table is given up", "[corpus]") {
  const Files files;
  std::string content;
  for (int i = 0; i < 5000; ++i) {
    content += "Een regel zonder tabs.\n";
  }
  const auto readings = read(files.put("a.txt", content), TextFormat::tsv);
  CHECK(readings.size() < 1100);
  CHECK(shown(readings.back()) ==
        ": damaged file (it is no TSV: more bad lines than letters; line 1: "
        "no text behind a tab)");
}

TEST_CASE("an empty table has nothing to index", "[corpus]") {
  const Files files;
  CHECK(shown(read(files.put("a.tsv", "\n\n"), TextFormat::tsv)) ==
        Lines{": no text (it has no lines)"});
}

TEST_CASE("reading a collection goes on where it is told to", "[corpus]") {
  const Files files;
  const Input input = files.put("a.tsv", "a\tEen\nbad\nc\tDrie\n");
  CHECK(shown(read(input, TextFormat::tsv, 2)) ==
        Lines{"!c: Drie", ": collection"});
  CHECK(shown(read(input, TextFormat::tsv, 3)) == Lines{": collection"});
}

TEST_CASE("JSON Lines are known by their content", "[corpus]") {
  const Files files;
  const auto readings =
      read(files.put("a.txt",
                     R"({"_id":"d1","title":"Water","text":"Eerst.\n\nDan."})"
                     "\n"),
           TextFormat::letter);
  CHECK(shown(readings) == Lines{"!d1: Eerst. | Dan.", ": collection"});
  CHECK(std::get<Letter>(readings[0].result).title == "Water");
}

TEST_CASE("a letter in JSON has the facts that it gives", "[corpus]") {
  const Files files;
  const auto readings = read(
      files.put("a", R"({"letter":"kst-90001-1","aliases":["2021D1"],)"
                     R"("title":"T","kind":"motie","chamber":"eerste kamer",)"
                     R"("session":"2020-2021","dossiers":["90001"],)"
                     R"("number":"1","date":"2021-03-19","language":"en",)"
                     R"("date_source":"datumtekst","ministry":"Defensie",)"
                     R"("senders":["A. de Boer, Minister van Defensie"],)"
                     R"("unknown":{"a":[1,2]},"text":"X"})"),
      TextFormat::letter);
  const auto& letter = std::get<Letter>(readings.at(0).result);
  CHECK(letter.id == "kst-90001-1");
  CHECK(letter.aliases == Lines{"2021D1"});
  CHECK(letter.kind == "motie");
  CHECK(letter.dossiers == Lines{"90001"});
  CHECK(letter.language == Language::english);
  CHECK(
      letter.senders ==
      std::vector<Sender>{{"A. de Boer", "Minister van Defensie", "Defensie"}});
}

TEST_CASE("passages of one letter that follow one another are one letter",
          "[corpus]") {
  const Files files;
  const std::string lines =
      R"({"id":"a#p1","letter":"a","passage":1,"text":"Een."})"
      "\n"
      R"({"id":"a#p2","letter":"a","passage":2,"text":"Twee."})"
      "\n{]\n"
      R"({"id":"b#p1","text":"Drie."})";
  CHECK(shown(read(files.put("a", lines), TextFormat::letter)) ==
        Lines{"!a: Een. | Twee.", ":3: damaged file (line 3: no JSON)",
              "!b: Drie.", ": collection"});
}

TEST_CASE("a bad line of JSON is a skip with what is wrong", "[corpus]") {
  struct Case {
    std::string line;
    std::string fault;
  };
  const auto [line, fault] = GENERATE(values<Case>({
      {"[1]", "no JSON object"},
      {R"({"id":"a"})", "no text"},
      {R"({"text":"x"})", "no id"},
      {R"({"id":7,"text":"x"})", "\"id\" is no string"},
      {R"({"id":"a","text":7})", "\"text\" is no string"},
      {R"({"id":"a","text":"x","date":"gisteren"})",
       "\"date\" is no date as 2021-03-19"},
      {R"({"id":"a","text":"x","role":"zang"})", "\"role\" is no word of ours"},
      {R"({"id":"a","text":"x","page":-1})",
       "\"page\" is no number of something"},
      {R"({"id":"a","text":["x",{}]})", "\"text\" is missing in a passage"},
      {R"({"id":"a","text":"x")", "no JSON"},
      {R"({"id":"a","text":"x","t":)" + std::string(100'000, '['), "no JSON"},
  }));
  const Files files;
  const auto readings =
      read(files.put("a", "{\"id\":\"z\",\"text\":\"Goed\"}\n" + line),
           TextFormat::letter);
  CHECK(shown(readings) == Lines{"!z: Goed",
                                 ":2: damaged file (line 2: " + fault + ")",
                                 ": collection"});
}

TEST_CASE("a file that is a letter itself is its only reading", "[corpus]") {
  const Files files;
  const auto readings =
      read(files.put("brief.txt", "Geachte voorzitter,\n\nTekst.\n"),
           TextFormat::letter);
  REQUIRE(readings.size() == 1);
  CHECK(std::get<Letter>(readings[0].result).id == "brief");
}

}  // namespace kamerzoek
