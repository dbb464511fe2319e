// Collections in an index: inputs that hold several letters.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "analyzers/hash.h"
#include "indexer/build_index.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

const PlainAnalyzer analyzer;

/// A file of lines "id text"; "bad" is a bad line, "cut" is where the file is
/// cut short. A file that begins with "letter" is one letter.
void read_lines(const Input& input, const OnReading& on_reading) {
  std::ifstream in(input.path);
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string id = line.substr(0, blank);
    if (id == "bad" || id == "cut") {
      const std::string member =
          id == "bad" ? ":" + std::to_string(number) : "";
      on_reading({member, Skip{{}, SkipReason::damaged, id}});
      if (id == "cut") {
        return;
      }
      continue;
    }
    Letter letter = a_letter(id, {line.substr(blank)});
    letter.source.content_hash = std::to_string(hash_of(line));
    letter.source.format = "lines";
    letter.source.size = line.size();
    letter.source.modified_ns = 0;
    on_reading({id == "letter" ? "" : "!" + id, letter});
    if (id == "letter") {
      return;
    }
  }
  on_reading({"", Collection{{"", "lines", "", "", 0, 0, "", ""}}});
}

class Collections {
 public:
  std::string path(const std::string& name) const {
    return (dir_ / "in" / name).string();
  }

  void write(const std::string& name, const std::string& content) {
    fs::create_directories(dir_ / "in");
    std::ofstream(path(name)) << content;
    fs::last_write_time(path(name),
                        fs::file_time_type(std::chrono::seconds(++seconds_)));
  }

  fs::path index() const { return dir_ / "index"; }

  IndexReport run() {
    IndexWriter writer(index(), analyzer);
    return run(writer);
  }

  BuildOptions options;

  std::vector<std::string> contents() const {
    return contents_of(dir_ / "index");
  }

  std::vector<std::string> fresh_contents() {
    IndexWriter writer(dir_ / "fresh", analyzer, IndexWriter::Start::empty);
    run(writer);
    return contents_of(dir_ / "fresh");
  }

  bool has(const std::string& letter) const {
    return IndexWriter(dir_ / "index", analyzer).letter(letter).has_value();
  }

 private:
  IndexReport run(IndexWriter& writer) {
    return build_index({(dir_ / "in").string()}, read_lines, writer, {},
                       options);
  }

  TempDir dir_;
  int seconds_ = 0;
};

using Outcomes = std::map<Outcome, std::size_t>;

}  // namespace

TEST_CASE("each letter of a collection is indexed, its bad lines skipped",
          "[indexer]") {
  Collections files;
  files.write("a", "a1 De Sahel\nbad\na2 China\n");
  const IndexReport report = files.run();
  CHECK(report.outcomes ==
        Outcomes{{Outcome::added, 2}, {Outcome::skipped, 1}});
  CHECK(files.has("a1"));
  CHECK(files.has("a2"));
}

TEST_CASE("a collection that is as it was is not read again", "[indexer]") {
  Collections files;
  files.write("a", "a1 De Sahel\nbad\n");
  files.run();
  const IndexReport again = files.run();
  CHECK(again.read == 0);
  CHECK_FALSE(again.published);
  CHECK(again.outcomes ==
        Outcomes{{Outcome::unchanged, 1}, {Outcome::skipped, 1}});
}

TEST_CASE("a change to a collection changes what differs and no more",
          "[indexer]") {
  Collections files;
  files.write("a", "a1 De Sahel\na2 China\nbad\na3 Rusland\n");
  files.run();
  files.write("a", "a0 Nieuw\na1 De Sahel\na3 Anders\n");
  const IndexReport report = files.run();
  CHECK(report.outcomes == Outcomes{{Outcome::added, 1},
                                    {Outcome::replaced, 1},
                                    {Outcome::unchanged, 1}});
  CHECK_FALSE(files.has("a2"));
  CHECK(files.contents() == files.fresh_contents());
}

TEST_CASE("a collection that is cut short keeps what was indexed from it",
          "[indexer]") {
  Collections files;
  files.write("a", "a1 De Sahel\na2 China\n");
  files.run();
  files.write("a", "a1 De Sahel\ncut\n");
  files.run();
  CHECK(files.has("a2"));
  files.write("a", "a1 De Sahel\n");
  files.run();
  CHECK_FALSE(files.has("a2"));
  CHECK(files.contents() == files.fresh_contents());
}

TEST_CASE("a file may turn from a collection into a letter and back",
          "[indexer]") {
  Collections files;
  const std::string lines = "a1 De Sahel\na2 China\n";
  files.write("a", lines);
  files.run();
  files.write("a", "letter Over water\n");
  files.run();
  CHECK(files.has("letter"));
  CHECK_FALSE(files.has("a1"));
  CHECK(files.contents() == files.fresh_contents());
  files.write("a", lines);
  files.run();
  CHECK_FALSE(files.has("letter"));
  CHECK(files.contents() == files.fresh_contents());
}

TEST_CASE("of two letters of one name in a collection the first stays",
          "[indexer]") {
  Collections files;
  files.write("a", "a1 De Sahel\na1 China\n");
  CHECK(files.run().outcomes ==
        Outcomes{{Outcome::added, 1}, {Outcome::skipped, 1}});
  files.write("a", "a1 De Sahel\n");
  files.run();
  CHECK(files.contents() == files.fresh_contents());
}

TEST_CASE("what is in a collection is there as long as its file is",
          "[indexer]") {
  Collections files;
  files.write("a", "a1 De Sahel\nbad\n");
  files.write("b", "b1 China\n");
  files.run();
  files.options.vanished = BuildOptions::Vanished::pruned;
  CHECK(files.run().count(Outcome::pruned) == 0);
  fs::remove(files.path("a"));
  CHECK(files.run().outcomes ==
        Outcomes{{Outcome::pruned, 2}, {Outcome::unchanged, 1}});
  CHECK_FALSE(files.has("a1"));
  CHECK(files.contents() == files.fresh_contents());
}

TEST_CASE("a collection that is moved is known by its new name alone",
          "[indexer]") {
  Collections files;
  files.write("a", "a1 De Sahel\na2 China\n");
  files.run();
  fs::rename(files.path("a"), files.path("b"));
  CHECK(files.run().outcomes == Outcomes{{Outcome::moved, 2}});
  CHECK(files.contents() == files.fresh_contents());
}

TEST_CASE("what a killed run took out of a collection is taken out again",
          "[indexer]") {
  Collections files;
  files.write("a", "a1 De Sahel\na2 China\n");
  files.run();
  files.write("a", "a1 De Sahel\na3 Rusland\n");
  {
    IndexWriter writer(files.index(), analyzer);
    const std::string path = files.path("a");
    Letter letter = a_letter("a3", {" Rusland"});
    letter.source.path = path + "!a3";
    letter.source.collection = path;
    put(writer, letter);
    Collection whole;
    whole.source.path = path;
    writer.forget(path + "!a2");
    writer.put(whole);
    writer.keep();
  }
  files.run();
  CHECK_FALSE(files.has("a2"));
  CHECK(files.contents() == files.fresh_contents());
}

TEST_CASE("an index among the letters is none of them", "[indexer]") {
  Collections files;
  files.write("a", "letter De Sahel\n");
  IndexWriter writer(files.path("index"), analyzer);
  const auto run = [&] {
    return build_index({fs::path(files.path("a")).parent_path().string()},
                       read_lines, writer);
  };
  CHECK(run().outcomes == Outcomes{{Outcome::added, 1}});
  CHECK(run().outcomes == Outcomes{{Outcome::unchanged, 1}});
}

TEST_CASE("why something was skipped is told in later runs too", "[indexer]") {
  Collections files;
  files.write("a", "a1 De Sahel\nbad\n");
  files.write("b", "cut\n");
  for (int i = 0; i < 2; ++i) {
    IndexWriter writer(files.index(), analyzer);
    std::vector<std::string> details;
    build_index({fs::path(files.path("a")).parent_path().string()}, read_lines,
                writer, [&](const InputReport& input, std::size_t) {
                  details.push_back(input.skip ? input.skip->detail : "none");
                });
    std::ranges::sort(details);
    CHECK(details == std::vector<std::string>{"bad", "cut", "none"});
  }
}

TEST_CASE("the same letter in two collections is one letter", "[indexer]") {
  Collections files;
  files.write("a", "kst-1-1 De Sahel\na2 China\n");
  files.write("b", "kst-1-1 De Sahel\n");
  CHECK(files.run().outcomes ==
        Outcomes{{Outcome::added, 2}, {Outcome::replaced, 1}});
  files.write("b", "b1 Rusland\n");
  files.run();
  CHECK(files.has("kst-1-1"));
  CHECK(files.contents() == files.fresh_contents());
}

}  // namespace kamerzoek
