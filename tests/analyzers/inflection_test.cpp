#include "analyzers/inflection.h"

#include <fstream>
#include <random>

#include "analyzers/word_table.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

std::ifstream list(const std::string& name) {
  std::ifstream in(std::string(KAMERZOEK_TEST_DATA) + "/analyzers/" + name);
  REQUIRE(in);
  return in;
}

}  // namespace

TEST_CASE("all forms of a word meet at its base", "[analyzers][inflection]") {
  const Lexicon lexicon(installed_lexicon());
  const Inflection inflection(lexicon);
  std::ifstream in = list("inflection_pairs.tsv");
  std::size_t pairs = 0;
  for (const WordRow& row : read_word_rows(in)) {
    for (const std::string& form : row.words) {
      INFO(row.key << " / " << form);
      CHECK(inflection.base_of(form) == inflection.base_of(row.key));
      ++pairs;
    }
  }
  CHECK(pairs >= 300);
}

TEST_CASE("words that only look alike do not meet", "[analyzers][inflection]") {
  const Lexicon lexicon(installed_lexicon());
  const Inflection inflection(lexicon);
  std::ifstream in = list("inflection_strangers.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const std::string left = line.substr(0, line.find(' '));
    const std::string right = line.substr(line.find(' ') + 1);
    INFO(line);
    CHECK(inflection.base_of(left).value_or(left) !=
          inflection.base_of(right).value_or(right));
  }
}

TEST_CASE("a compound outside the word list is normalised by its last part",
          "[analyzers][inflection]") {
  const Lexicon lexicon(installed_lexicon());
  const Inflection inflection(lexicon);
  CHECK(inflection.base_of("kamerbrieven") == "kamerbrief");
  CHECK(inflection.base_of("wapenbeheersingsinstrumenten") ==
        "wapenbeheersingsinstrument");
  CHECK(inflection.base_of("veiligheidsconsultaties") ==
        "veiligheidsconsultatie");
}

TEST_CASE("a base is its own base", "[analyzers][inflection]") {
  const Lexicon lexicon(installed_lexicon());
  const Inflection inflection(lexicon);
  std::ifstream in = list("inflection_pairs.tsv");
  for (const WordRow& row : read_word_rows(in)) {
    const auto base = inflection.base_of(row.key);
    REQUIRE(base);
    INFO(row.key << " > " << *base);
    CHECK(inflection.base_of(*base) == base);
  }
}

TEST_CASE("what neither the lexicon nor the splitter knows has no base",
          "[analyzers][inflection]") {
  const Lexicon lexicon(installed_lexicon());
  const Inflection inflection(lexicon);
  for (const char* strange : {"", "xqzzx", "\xFF\xFE", "--"}) {
    CHECK(inflection.base_of(strange) == std::nullopt);
  }
}

TEST_CASE("any bytes can be normalised, and always alike",
          "[analyzers][inflection]") {
  const Lexicon lexicon(installed_lexicon());
  const Inflection inflection(lexicon);
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string word(random() % 50, ' ');
    for (char& c : word) {
      const auto letter = static_cast<char>("aeinstrdgko"[random() % 11]);
      c = random() % 3 == 0 ? static_cast<char>(random() % 256) : letter;
    }
    CHECK(inflection.base_of(word) == inflection.base_of(word));
  }
}

}  // namespace kamerzoek
