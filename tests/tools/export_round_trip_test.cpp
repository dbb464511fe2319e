// What export prints, index reads back: the same letters, the same passages.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "corpus/find_inputs.h"
#include "corpus/read_letters.h"
#include "corpus/text_findings.h"
#include "indexer/document.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tools/letter_json.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

/// A letter as an index stores it.
struct Whole {
  StoredLetter letter;
  std::vector<StoredPassage> passages;
};

Whole stored(Letter letter) {
  Whole whole;
  for (const Passage& passage : split_into_passages(letter)) {
    whole.passages.push_back(stored_passage(letter, passage));
  }
  letter.sections.clear();
  letter.paragraphs.clear();
  letter.notes.clear();
  letter.furniture.clear();
  whole.letter.letter = std::move(letter);
  return whole;
}

std::vector<Whole> read(const std::string& path) {
  static const Lexicon lexicon(installed_lexicon());
  std::vector<Whole> letters;
  for (const Found& found : find_inputs({path})) {
    read_letters(std::get<Input>(found), 0, lexicon, {}, [&](Reading reading) {
      if (auto* letter = std::get_if<Letter>(&reading.result)) {
        letters.push_back(stored(std::move(*letter)));
      }
    });
  }
  return letters;
}

/// The same letter from elsewhere.
Letter elsewhere(Letter letter) {
  letter.source = {};
  return letter;
}

/// Compares `letters` with what is read of their export.
void check_round_trip(const std::vector<Whole>& letters) {
  const TempDir dir;
  std::ofstream full(dir / "full.jsonl");
  std::ofstream passages(dir / "passages.jsonl");
  std::map<std::string, Whole> by_id;
  for (const Whole& whole : letters) {
    full << json_of(whole.letter, whole.passages, {}) << '\n';
    for (const StoredPassage& passage : whole.passages) {
      passages << text_of(tree_of(passage, whole.letter), {}) << '\n';
    }
    by_id[whole.letter.letter.id] = whole;
  }
  full.close();
  passages.close();
  const std::vector<Whole> from_full = read((dir / "full.jsonl").string());
  CHECK(from_full.size() == letters.size());
  for (const Whole& whole : from_full) {
    const Whole& original = by_id[whole.letter.letter.id];
    INFO(whole.letter.letter.id);
    CHECK(
        (elsewhere(whole.letter.letter) == elsewhere(original.letter.letter)));
    CHECK((whole.passages == original.passages));
  }
  const std::vector<Whole> from_passages =
      read((dir / "passages.jsonl").string());
  CHECK(from_passages.size() == letters.size());
  for (const Whole& whole : from_passages) {
    INFO(whole.letter.letter.id);
    CHECK((whole.passages == by_id[whole.letter.letter.id].passages));
  }
}

}  // namespace

TEST_CASE("what export prints is read back as the same letters and passages",
          "[tools]") {
  check_round_trip(read(KAMERZOEK_SAMPLE_LETTERS));
}

TEST_CASE("a letter that is hard to put together again comes back whole",
          "[tools]") {
  Letter letter;
  letter.id = "kst-90001-1";
  letter.sections = {{"Kop", 1, {}, 1}, {"Leeg", 2, 0, 1}, {"Kop", 1, {}, 2}};
  std::string words;
  for (int i = 0; i < 500; ++i) {
    words += "Dit is zin " + std::to_string(i) + " van de brief. ";
  }
  words.pop_back();
  letter.paragraphs = {{"Kort.", Role::body, 0, 1, {}, {}},
                       {"Even kort.", Role::body, 2, 2, {}, {}},
                       {words, Role::body, 2, 2, {{900, 3}}, {{40, 0}}},
                       {"- een", Role::list, 2, 3, {}, {{5, 1}}}};
  letter.notes = {{"1", "Een noot.", 2}, {"2", words, 3}};
  letter.source.path = "/letters/a";
  fill_text_findings(letter);
  check_round_trip({stored(letter)});
}

TEST_CASE("real letters come back from their export", "[tools]") {
  const char* const data = std::getenv("KAMERZOEK_DATA");
  if (data == nullptr) {
    return;
  }
  check_round_trip(read((fs::path(data) / "letters" / "txt").string()));
}

}  // namespace kamerzoek
