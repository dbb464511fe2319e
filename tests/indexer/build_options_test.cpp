// What a run of the batch job does beside reading what is new: prune, retry,
// stop halfway, and read several inputs at once.

#include <algorithm>
#include <atomic>
#include <fstream>
#include <thread>

#include "analyzers/hash.h"
#include "indexer/build_index.h"
#include "indexer/open_index.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;
using Start = IndexWriter::Start;
using Outcomes = std::map<Outcome, std::size_t>;

const PlainAnalyzer analyzer;

/// A file of one line: the letter's id and its text, or "bad".
ReadResult read_line(const Input& input) {
  std::ifstream in(input.path);
  std::string id;
  std::string text;
  in >> id;
  std::getline(in, text);
  if (id == "bad") {
    return Skip{input, SkipReason::damaged, ""};
  }
  Letter letter = a_letter(id, {text});
  letter.source.content_hash = std::to_string(hash_of(id + text));
  return letter;
}

class Archive {
 public:
  void write(const std::string& name, const std::string& content) const {
    fs::create_directories(dir_ / "in");
    std::ofstream(path(name)) << content;
  }

  void write_many(int count) const {
    for (int i = 0; i < count; ++i) {
      write(std::to_string(i), "kst-" + std::to_string(i * 7 % 90) + " tekst " +
                                   std::to_string(i));
    }
  }

  fs::path path(const std::string& name) const { return dir_ / "in" / name; }
  fs::path index() const { return dir_ / "index"; }

  IndexReport run(Start start = Start::from_published) {
    WriterLimits limits;
    limits.jobs = options.jobs;
    limits.batch_passages = 4;
    limits.batches_merged_at_once = 3;
    IndexWriter writer(index(), analyzer, start, limits);
    inputs.clear();
    return build_index(
        {(dir_ / "in").string()}, reader, writer,
        [this](const InputReport& input, std::size_t) {
          inputs.push_back(input);
        },
        options);
  }

  /// Of a run that asks `asked` times before it is stopped.
  IndexReport run_stopped_after(int asked, Start start) {
    options.is_stopped = [asked]() mutable { return --asked < 0; };
    IndexReport report = run(start);
    options.is_stopped = [] { return false; };
    return report;
  }

  bool has(const std::string& letter) const {
    return IndexWriter(index(), analyzer).letter(letter).has_value();
  }

  ReadInput reader = reader_of(read_line);
  BuildOptions options;
  std::vector<InputReport> inputs;

 private:
  TempDir dir_;
};

}  // namespace

TEST_CASE("what is gone is kept and told of, unless it is to be pruned",
          "[indexer]") {
  Archive archive;
  archive.write("a", "kst-1 Sahel");
  archive.write("b", "kst-2 China");
  archive.write("c", "bad");
  archive.run();
  fs::remove(archive.path("b"));
  fs::remove(archive.path("c"));
  CHECK(archive.run().outcomes ==
        Outcomes{{Outcome::unchanged, 1}, {Outcome::vanished, 2}});
  CHECK(archive.has("kst-2"));
  archive.options.vanished = BuildOptions::Vanished::pruned;
  const IndexReport report = archive.run();
  CHECK(report.outcomes ==
        Outcomes{{Outcome::unchanged, 1}, {Outcome::pruned, 2}});
  CHECK(report.found == 1);
  CHECK_FALSE(archive.has("kst-2"));
  CHECK(archive.has("kst-1"));
  CHECK(archive.run().outcomes == Outcomes{{Outcome::unchanged, 1}});
}

TEST_CASE("a copy takes the place of a letter that is pruned", "[indexer]") {
  Archive archive;
  archive.options.vanished = BuildOptions::Vanished::pruned;
  archive.write("a", "kst-1 Sahel");
  archive.write("b", "kst-1 Sahel verbeterd");
  archive.run();
  fs::remove(archive.path("b"));
  archive.run();
  CHECK(IndexWriter(archive.index(), analyzer)
            .letter("kst-1")
            ->letter.source.path == archive.path("a").string());
}

TEST_CASE("what failed is read again only when asked", "[indexer]") {
  Archive archive;
  archive.write("a", "bad");
  CHECK(archive.run().read == 1);
  CHECK(archive.run().read == 0);
  archive.options.plan.failed = PlanOptions::Failed::retried;
  CHECK(archive.run().read == 1);
}

TEST_CASE("any number of readers gives the same index and reports",
          "[indexer]") {
  Archive one;
  Archive many;
  many.options.jobs = 5;
  for (Archive* archive : {&one, &many}) {
    archive->write_many(120);
    archive->write("bad", "bad");
  }
  // The paths differ, and nothing else may.
  IndexReport of_one = one.run();
  IndexReport of_many = many.run();
  CHECK(of_one.outcomes == of_many.outcomes);
  CHECK(of_one.passages == of_many.passages);
  CHECK(many.inputs.size() == 121);
  CHECK(contents_of(one.index()).size() == contents_of(many.index()).size());
  fs::remove_all(many.index());
  many.run();
  const auto contents = contents_of(many.index());
  many.options.jobs = 1;
  many.run(Start::empty);
  CHECK(contents_of(many.index()) == contents);
}

TEST_CASE("each input is told of once, with what its letter has cost",
          "[indexer]") {
  Archive archive;
  archive.options.jobs = 3;
  archive.write_many(100);
  const IndexReport report = archive.run();
  CHECK(archive.inputs.size() == 100);
  std::set<std::string> paths;
  for (const InputReport& input : archive.inputs) {
    paths.insert(input.input.path);
    CHECK(input.was_read);
    CHECK(input.reading.count() > 0);
  }
  CHECK(paths.size() == 100);
  CHECK(report.writing.adding.count() > 0);
  // The later of two with one letter gives it.
  CHECK(report.count(Outcome::replaced) == 10);
}

TEST_CASE("a run that is stopped publishes what is complete", "[indexer]") {
  Archive archive;
  archive.write_many(60);
  const IndexReport report =
      archive.run_stopped_after(40, Start::from_published);
  CHECK(report.stopped);
  CHECK(report.published);
  CHECK(report.found > 0);
  CHECK(report.found < 60);
  const auto passages = open_index(archive.index()).passages.get_doccount();
  CHECK(passages == report.passages);
  archive.run();
  const auto contents = contents_of(archive.index());
  archive.run(Start::empty);
  CHECK(contents_of(archive.index()) == contents);
}

TEST_CASE("a rebuild that is stopped leaves what is published, and goes on",
          "[indexer]") {
  Archive archive;
  archive.write_many(60);
  archive.run();
  const auto contents = contents_of(archive.index());
  const IndexReport report = archive.run_stopped_after(60, Start::empty);
  CHECK(report.stopped);
  CHECK_FALSE(report.published);
  CHECK(generation_of(archive.index()) == 1);
  const IndexReport rest = archive.run(Start::empty);
  CHECK(rest.continued > 0);
  CHECK(rest.continued + rest.read >= 60);
  CHECK(rest.published);
  CHECK(contents_of(archive.index()) == contents);
}

TEST_CASE("reading that fails for good ends the run with that error",
          "[indexer]") {
  Archive archive;
  archive.options.jobs = 3;
  archive.write_many(50);
  archive.reader = reader_of([](const Input& input) -> ReadResult {
    if (input.path.ends_with("/33")) {
      throw Error("no process can be started", "wait");
    }
    return read_line(input);
  });
  CHECK(error_of([&] { archive.run(); }) == "no process can be started; wait");
  CHECK(generation_of(archive.index()) == 0);
  archive.reader = reader_of(read_line);
  archive.run();
  CHECK(open_index(archive.index()).letters.get_doccount() == 50);
}

TEST_CASE("inputs are read side by side, and no further ahead than is useful",
          "[indexer]") {
  Archive archive;
  archive.options.jobs = 4;
  archive.write_many(90);
  std::atomic<int> at_once = 0;
  std::atomic<int> most = 0;
  archive.reader = reader_of([&](const Input& input) {
    const int now = ++at_once;
    int before = most;
    while (before < now && !most.compare_exchange_weak(before, now)) {
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    --at_once;
    return read_line(input);
  });
  archive.run();
  CHECK(most > 1);
  CHECK(most <= 4);
}

}  // namespace kamerzoek
