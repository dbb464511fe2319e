#include "indexer/build_index.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

#include "analyzers/hash.h"
#include "corpus/read_letter.h"
#include "corpus/reader_versions.h"
#include "indexer/open_index.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

const PlainAnalyzer analyzer;

/// A file of three lines: the letter's id, its format, its text. One without a
/// second line is damaged.
ReadResult read_three_lines(const Input& input) {
  std::ifstream in(input.path);
  std::string id;
  std::string format;
  std::string text;
  std::getline(in, id);
  std::getline(in, format);
  std::getline(in, text);
  if (format.empty()) {
    return Skip{input, SkipReason::damaged, "no format"};
  }
  Letter letter = a_letter(id, {text});
  letter.source.format = format;
  letter.source.reader_version = "test-1";
  letter.source.content_hash = std::to_string(hash_of(id + format + text));
  return letter;
}

/// A folder of letters and an index of it.
class Letters {
 public:
  fs::path path(const std::string& name) const { return dir_ / "in" / name; }
  fs::path index() const { return dir_ / "index"; }

  /// Writes a file; each has a time of its own, as those written by hand have.
  void write(const std::string& name, const std::string& content) {
    fs::create_directories(path(name).parent_path());
    std::ofstream(path(name)) << content;
    touch(name);
  }

  void touch(const std::string& name) {
    fs::last_write_time(path(name),
                        fs::file_time_type(std::chrono::seconds(++seconds_)));
  }

  IndexReport run(const std::string& below = "") {
    IndexWriter writer(index(), analyzer);
    return run(writer, below);
  }

  IndexReport run(IndexWriter& writer, const std::string& below = "") {
    inputs.clear();
    return build_index({(dir_ / "in" / below).string()}, reader, writer,
                       [&](const InputReport& input, std::size_t total) {
                         inputs.push_back(input);
                         total_told = total;
                       });
  }

  /// What an index that is made from nothing would hold.
  std::vector<std::string> fresh_contents() {
    IndexWriter writer(dir_ / "fresh", analyzer, IndexWriter::Start::empty);
    run(writer);
    return contents_of(dir_ / "fresh");
  }

  InputReport report_on(const std::string& name) const {
    const auto found = std::ranges::find_if(inputs, [&](const auto& input) {
      return input.input.path == path(name).string();
    });
    return found == inputs.end() ? InputReport{} : *found;
  }

  std::string path_of_letter(const std::string& id) const {
    const IndexWriter writer(index(), analyzer);
    const auto letter = writer.letter(id);
    return letter
               ? fs::relative(letter->letter.source.path, dir_ / "in").string()
               : "";
  }

  ReadInput reader = reader_of(read_three_lines);
  std::vector<InputReport> inputs;
  std::size_t total_told = 0;

 private:
  TempDir dir_;
  int seconds_ = 0;
};

/// What only one of the two has: all of a difference, and no more.
std::vector<std::string> difference(const std::vector<std::string>& one,
                                    const std::vector<std::string>& other) {
  std::vector<std::string> result;
  std::ranges::set_symmetric_difference(one, other, std::back_inserter(result));
  return result;
}

using Outcomes = std::map<Outcome, std::size_t>;

}  // namespace

TEST_CASE("new letters are indexed and bad inputs skipped", "[indexer]") {
  Letters letters;
  letters.write("a", "kst-1\ntext\nDe Sahel");
  letters.write("b", "bad");
  letters.write("sub/c", "kst-2\ntext\nChina");
  const IndexReport report = letters.run();
  CHECK(report.found == 3);
  CHECK(report.outcomes ==
        Outcomes{{Outcome::added, 2}, {Outcome::skipped, 1}});
  CHECK(report.skipped_by_reason ==
        std::map<SkipReason, std::size_t>{{SkipReason::damaged, 1}});
  CHECK(report.read == 3);
  CHECK(report.bytes_read == 19 + 3 + 16);
  CHECK(report.passages == 2);
  CHECK(report.generation == 1);
  CHECK(report.published);
  CHECK(letters.inputs.size() == 3);
  CHECK(letters.total_told == 3);
  CHECK(letters.report_on("a").letter == "kst-1");
  CHECK(letters.report_on("b").skip->detail == "no format");
  CHECK(letters.report_on("sub/c").passages == 1);
}

TEST_CASE("a second run over the same folder does nothing", "[indexer]") {
  Letters letters;
  letters.write("a", "kst-1\ntext\nDe Sahel");
  letters.write("b", "bad");
  letters.write("c", "kst-1\ntext\nDe Sahel zelf");
  letters.run();
  const auto before = contents_of(letters.index());
  const IndexReport report = letters.run();
  CHECK(report.outcomes ==
        Outcomes{{Outcome::unchanged, 2}, {Outcome::skipped, 1}});
  CHECK(report.read == 0);
  CHECK_FALSE(report.published);
  CHECK(report.generation == 1);
  CHECK(letters.report_on("c").letter == "kst-1");
  CHECK(contents_of(letters.index()) == before);
}

TEST_CASE("a changed letter is replaced, a touched one is not", "[indexer]") {
  Letters letters;
  letters.write("a", "kst-1\ntext\nDe Sahel");
  letters.write("b", "kst-2\ntext\nChina");
  letters.run();
  letters.write("a", "kst-1\ntext\nDe Sahara");
  letters.touch("b");
  const IndexReport report = letters.run();
  CHECK(report.outcomes ==
        Outcomes{{Outcome::replaced, 1}, {Outcome::unchanged, 1}});
  CHECK(report.read == 2);
  CHECK(report.passages == 1);
  CHECK(contents_of(letters.index()) == letters.fresh_contents());
  CHECK(letters.run().read == 0);
}

TEST_CASE("a letter is written again when its reader has a new version",
          "[indexer]") {
  Letters letters;
  letters.write("a", "kst-1\ntext\nDe Sahel");
  letters.run();
  letters.touch("a");
  letters.reader = reader_of([](const Input& input) {
    ReadResult result = read_three_lines(input);
    std::get<Letter>(result).source.reader_version = "test-2";
    return result;
  });
  CHECK(letters.run().count(Outcome::replaced) == 1);
}

TEST_CASE("pages that OCR has read stay when the file is only touched",
          "[indexer]") {
  Letters letters;
  std::string format(lacking_pages_format);
  letters.reader = reader_of([&format](const Input& input) {
    ReadResult result = read_three_lines(input);
    std::get<Letter>(result).source.format = format;
    return result;
  });
  const auto outcomes_as = [&](std::string_view read_as) {
    format = read_as;
    letters.touch("a");
    return letters.run().outcomes;
  };
  letters.write("a", "kst-1\nPDF\nDe Sahel");
  CHECK(letters.run().lacking_pages == 1);
  CHECK(outcomes_as("PDF by OCR") == Outcomes{{Outcome::replaced, 1}});
  CHECK(outcomes_as(lacking_pages_format) == Outcomes{{Outcome::unchanged, 1}});
  letters.write("a", "kst-1\nPDF\nChina");
  CHECK(letters.run().lacking_pages == 1);
}

TEST_CASE("a skip is read again when its file or the reason may have changed",
          "[indexer]") {
  Letters letters;
  letters.write("a", "bad");
  letters.write("b", "kst-2\ntext\nChina");
  letters.reader = reader_of([](const Input& input) -> ReadResult {
    if (input.path.ends_with("b")) {
      return Skip{input, SkipReason::unreadable, ""};
    }
    return read_three_lines(input);
  });
  CHECK(letters.run().read == 2);
  const IndexReport same = letters.run();
  CHECK(same.read == 1);
  CHECK(same.count(Outcome::skipped) == 2);
  CHECK_FALSE(same.published);
  letters.reader = reader_of(read_three_lines);
  letters.write("a", "kst-1\ntext\nDe Sahel");
  CHECK(letters.run().outcomes == Outcomes{{Outcome::added, 2}});
  CHECK(contents_of(letters.index()) == letters.fresh_contents());
}

TEST_CASE("a file that turns bad or vanishes keeps its letter", "[indexer]") {
  Letters letters;
  letters.write("a", "kst-1\ntext\nDe Sahel");
  letters.write("b", "kst-2\ntext\nChina");
  letters.run();
  letters.write("a", "bad");
  fs::remove(letters.path("b"));
  const IndexReport report = letters.run();
  CHECK(report.outcomes ==
        Outcomes{{Outcome::skipped, 1}, {Outcome::vanished, 1}});
  CHECK(letters.report_on("b").letter == "kst-2");
  CHECK(open_index(letters.index()).passages.get_doccount() == 2);
  // It comes back as it was.
  letters.write("a", "kst-1\ntext\nDe Sahel");
  letters.run();
  CHECK(letters.run().outcomes ==
        Outcomes{{Outcome::unchanged, 1}, {Outcome::vanished, 1}});
}

TEST_CASE("of several inputs with one official letter the best gives it",
          "[indexer]") {
  Letters letters;
  letters.write("a.xml", "kst-1\nofficial XML\nDe Sahel");
  letters.write("b.txt", "kst-1\ntext\nDe Sahel door scannen");
  letters.write("c.xml", "kst-1\nofficial XML\nDe Sahel verbeterd");
  letters.write("d.txt", "kst-1\ntext\nDe Sahel");
  const IndexReport report = letters.run();
  CHECK(report.outcomes == Outcomes{{Outcome::added, 1},
                                    {Outcome::replaced, 1},
                                    {Outcome::copied, 2}});
  CHECK(letters.path_of_letter("kst-1") == "c.xml");
  CHECK(letters.report_on("b.txt").other == letters.path("a.xml").string());
  CHECK(letters.report_on("c.xml").other == letters.path("a.xml").string());
  CHECK(letters.report_on("d.txt").letter == "kst-1");
  CHECK(open_index(letters.index()).passages.get_doccount() == 1);
  CHECK(letters.run().read == 0);
}

TEST_CASE("it does not matter which of the inputs comes first", "[indexer]") {
  Letters letters;
  letters.write("a/1.xml", "kst-1\nofficial XML\nDe Sahel");
  letters.write("b/1.txt", "kst-1\ntext\nDe Sahel");
  letters.write("c/1.xml", "kst-1\nofficial XML\nDe Sahel");
  std::vector<std::string> folders = {"a", "b", "c"};
  const auto fresh = letters.fresh_contents();
  do {
    fs::remove_all(letters.index());
    for (const std::string& folder : folders) {
      letters.run(folder);
    }
    CHECK(contents_of(letters.index()) == fresh);
  } while (std::ranges::next_permutation(folders).found);
}

TEST_CASE("a copy takes over when the file of its letter holds another",
          "[indexer]") {
  Letters letters;
  letters.write("a.txt", "kst-1\ntext\nDe Sahel");
  letters.write("b.xml", "kst-1\nofficial XML\nDe Sahel");
  letters.run();
  letters.write("b.xml", "kst-2\nofficial XML\nChina");
  letters.run();
  CHECK(letters.path_of_letter("kst-1") == "a.txt");
  CHECK(letters.path_of_letter("kst-2") == "b.xml");
  CHECK(contents_of(letters.index()) == letters.fresh_contents());
}

/// As read_three_lines, with the text for a body that is long enough.
ReadResult read_with_body(const Input& input) {
  ReadResult result = read_three_lines(input);
  if (auto* const letter = std::get_if<Letter>(&result)) {
    letter->body_hash = letter->paragraphs.front().text;
  }
  return result;
}

TEST_CASE("a letter under two names is one, and both find it", "[indexer]") {
  Letters letters;
  letters.reader = reader_of(read_with_body);
  letters.write("a.txt", "brief-over-dijken\ntext\nDe Sahel");
  letters.write("b.docx", "kst-1\nDOCX\nDe Sahel");
  letters.write("c.xml", "2021D10801\nofficial XML\nDe Sahel");
  letters.write("d.xml", "kst-2\nofficial XML\nDe Sahel");
  letters.run();
  CHECK(letters.path_of_letter("kst-1") == "b.docx");
  CHECK(letters.path_of_letter("brief-over-dijken").empty());
  CHECK(letters.report_on("c.xml").letter == "kst-1");
  // The publisher gave it an id of its own: it is another letter.
  CHECK(letters.path_of_letter("kst-2") == "d.xml");
  CHECK(open_index(letters.index()).passages.get_doccount() == 2);
  const IndexReport again = letters.run();
  CHECK(again.read == 0);
  CHECK_FALSE(again.published);
  CHECK(contents_of(letters.index()) == letters.fresh_contents());
}

TEST_CASE("letters that only share a file name are both indexed", "[indexer]") {
  Letters letters;
  letters.write("2020/brief.txt", "brief\ntext\nDe Sahel");
  letters.write("2021/brief.txt", "brief\ntext\nChina");
  letters.write("2022/brief.txt", "brief\ntext\nChina");
  const IndexReport report = letters.run();
  CHECK(report.outcomes ==
        Outcomes{{Outcome::added, 2}, {Outcome::replaced, 1}});
  CHECK(letters.path_of_letter("brief") == "2020/brief.txt");
  const InputReport second = letters.report_on("2021/brief.txt");
  CHECK_THAT(second.letter, Catch::Matchers::StartsWith("brief-"));
  CHECK(second.other == letters.path("2020/brief.txt").string());
  // The same content a third time is the same letter.
  CHECK(letters.path_of_letter(second.letter) == "2022/brief.txt");
  CHECK(letters.run().read == 0);
  CHECK(contents_of(letters.index()) == letters.fresh_contents());
}

TEST_CASE("a file that was moved is its letter at another place", "[indexer]") {
  Letters letters;
  letters.write("z/brief.txt", "brief\ntext\nDe Sahel");
  letters.run();
  fs::create_directory(letters.path("a"));
  fs::rename(letters.path("z/brief.txt"), letters.path("a/brief.txt"));
  const IndexReport report = letters.run();
  CHECK(report.outcomes == Outcomes{{Outcome::moved, 1}});
  CHECK(letters.report_on("a/brief.txt").other ==
        letters.path("z/brief.txt").string());
  CHECK(letters.path_of_letter("brief") == "a/brief.txt");
  CHECK(contents_of(letters.index()) == letters.fresh_contents());
}

TEST_CASE("a path that is not there publishes nothing", "[indexer]") {
  Letters letters;
  letters.write("a", "kst-1\ntext\nDe Sahel");
  CHECK_FALSE(error_of([&] { letters.run("nowhere"); }).empty());
  CHECK(generation_of(letters.index()) == 0);
}

TEST_CASE("a folder without letters publishes nothing", "[indexer]") {
  Letters letters;
  fs::create_directories(letters.path("empty"));
  CHECK(letters.run("empty") == IndexReport{});
}

TEST_CASE("runs over changing files hold what one run over the last would",
          "[indexer]") {
  const unsigned seed = GENERATE(range(1U, 13U));
  std::mt19937 random(seed);
  const auto pick = [&](int below) {
    return std::to_string(random() % static_cast<unsigned>(below));
  };
  Letters letters;
  for (int run = 0; run < 6; ++run) {
    for (int change = 0; change < 5; ++change) {
      const std::string format = random() % 2 == 0 ? "text" : "official XML";
      letters.write(pick(3) + "/" + pick(3),
                    "kst-" + pick(4) + "\n" + format + "\nwoord " + pick(3));
    }
    letters.run();
    INFO("seed " << seed << ", run " << run);
    REQUIRE(difference(contents_of(letters.index()), letters.fresh_contents())
                .empty());
    REQUIRE(letters.run().read == 0);
  }
}

}  // namespace kamerzoek
