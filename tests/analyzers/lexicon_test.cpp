#include "analyzers/lexicon.h"

#include <fstream>
#include <random>
#include <sstream>
#include <unistd.h>

#include "analyzers/compile_lexicon.h"
#include "analyzers/error.h"
#include "analyzers/make_analyzer.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

/// A file that removes itself.
class ScratchFile {
 public:
  explicit ScratchFile(const std::string& content)
      : path_(std::filesystem::temp_directory_path() /
              ("kamerzoek-lexicon-" + std::to_string(getpid()))) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~ScratchFile() { std::filesystem::remove(path_); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  ScratchFile(ScratchFile&&) = delete;
  ScratchFile& operator=(ScratchFile&&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string small_lexicon() {
  std::istringstream words(
      "kamer\nbrief\nbrieven\ncoördinatie\nRusland\nnon-proliferatie\n"
      "in de kamer\n");
  std::istringstream frequencies("# figures\n12.5\tkamer brief\n1\tcovid\n");
  LexiconTables data;
  data.frequencies = read_frequencies(frequencies);
  return compile_lexicon(words, data);
}

std::string why_refused(const std::string& content) {
  const ScratchFile file(content);
  try {
    const Lexicon lexicon(file.path());
    lexicon.require_sound();
  } catch (const Error& error) {
    CHECK_FALSE(error.hint().empty());
    const std::string what = error.what();
    return what.substr(what.rfind("': ") + 3);
  }
  return "not refused";
}

}  // namespace

TEST_CASE("a lexicon knows its words, in lower case with accents",
          "[analyzers]") {
  const ScratchFile file(small_lexicon());
  const Lexicon lexicon(file.path());
  CHECK(lexicon.size() >= 7);
  for (const char* known : {"kamer", "brieven", "coördinatie", "rusland",
                            "non-proliferatie", "covid"}) {
    CHECK(lexicon.contains(known));
  }
  for (const char* unknown :
       {"", "kame", "kamers", "coordinatie", "Rusland", "in de kamer"}) {
    CHECK_FALSE(lexicon.contains(unknown));
  }
  CHECK(lexicon.per_million("brief") == Approx(12.5));
  CHECK(lexicon.per_million("brieven") == 0);
  CHECK(lexicon.per_million("onbekend") == 0);
}

TEST_CASE("the same sources give the same file, others another checksum",
          "[analyzers]") {
  CHECK(small_lexicon() == small_lexicon());
  const ScratchFile file(small_lexicon());
  const std::string checksum = Lexicon(file.path()).checksum();
  CHECK(checksum.size() == 16);
  std::istringstream other("kamers\n");
  std::ofstream(file.path(), std::ios::binary) << compile_lexicon(other, {});
  CHECK(Lexicon(file.path()).checksum() != checksum);
}

TEST_CASE("a lexicon that cannot be trusted is refused with its reason",
          "[analyzers]") {
  const std::string good = small_lexicon();
  std::string damaged = good;
  damaged[damaged.size() / 2] ^= 1;
  std::string other_version = good;
  other_version[8] = 99;
  CHECK(why_refused("") == "it is cut short");
  CHECK(why_refused(std::string(500, 'x')) ==
        "it is not a kamerzoek word list");
  CHECK(why_refused(good.substr(0, good.size() - 8)) == "it is cut short");
  CHECK(why_refused(damaged) == "it is damaged (its checksum does not match)");
  CHECK(why_refused(other_version)
            .find("it has format 99, this program "
                  "reads format ") == 0);
}

TEST_CASE("a lexicon with bytes that went wrong does no harm", "[analyzers]") {
  const std::string good = small_lexicon();
  std::mt19937 random(5);
  for (int i = 0; i < 400; ++i) {
    std::string damaged = good;
    for (int changes = 0; changes < 8; ++changes) {
      // The filter, most of the file, comes last.
      damaged[random() % 2'000] = static_cast<char>(random());
    }
    const ScratchFile file(damaged);
    try {
      const Lexicon lexicon(file.path());
      const auto analyzer = make_analyzer(lexicon);
      analyzer->analyze("De kamerbrief over coördinatiebrieven",
                        Language::dutch);
    } catch (const Error& error) {
      CHECK_FALSE(error.hint().empty());
    }
  }
}

TEST_CASE("a missing lexicon and a folder are told from a damaged one",
          "[analyzers]") {
  CHECK_THROWS_WITH(Lexicon("/nowhere/words"),
                    "cannot use the Dutch word list '/nowhere/words': "
                    "No such file or directory");
  CHECK_THROWS_WITH(Lexicon("/"),
                    "cannot use the Dutch word list '/': it is not a file");
}

TEST_CASE("a line of frequencies that makes no sense is an error",
          "[analyzers]") {
  for (const char* line : {"woord 3", "3", "-1\twoord", "0\twoord"}) {
    std::istringstream in(line);
    CHECK_THROWS_AS(read_frequencies(in), Error);
  }
}

TEST_CASE("the installed lexicon holds the words of Dutch letters",
          "[analyzers]") {
  const Lexicon lexicon(installed_lexicon());
  CHECK(lexicon.size() > 400000);
  for (const char* known :
       {"kamerbrief", "uitwisseling", "gepensioneerden", "oekraïne",
        "arbeidsvoorwaarden", "klimaatverandering"}) {
    CHECK(lexicon.contains(known));
  }
  CHECK_FALSE(lexicon.contains("nonproliferatieverdrag"));
  CHECK(lexicon.per_million("de") > 10000);
}

}  // namespace kamerzoek
