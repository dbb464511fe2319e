// What the writer does in batches, in threads and over several runs is not to
// be seen in what it publishes.

#include <random>

#include "indexer/index_writer.h"
#include "indexer/reindex.h"
#include "indexer/verify_index.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;
using Start = IndexWriter::Start;

const PlainAnalyzer analyzer;

WriterLimits limits_of(std::size_t jobs, std::size_t passages,
                       std::size_t merged) {
  WriterLimits limits;
  limits.jobs = jobs;
  limits.batch_passages = passages;
  limits.batches_merged_at_once = merged;
  return limits;
}

const WriterLimits tiny = limits_of(2, 2, 2);

/// The same sequence of changes for the same seed: new letters, new versions,
/// letters that move, copies, skips, refreshes and removals.
void change_much(IndexWriter& writer, unsigned seed, int changes) {
  std::mt19937 random(seed);
  const auto pick = [&](int below) {
    return std::to_string(random() % static_cast<unsigned>(below));
  };
  for (int i = 0; i < changes; ++i) {
    Letter letter = a_letter("kst-" + pick(12), {"woord " + pick(9)});
    letter.source.path = "/letters/" + pick(15);
    const Source source = letter.source;
    switch (random() % 8) {
      case 0:
        if (writer.letter(letter.id)) {
          writer.put(Copy{source, letter.id});
        }
        break;
      case 1:
        writer.put(Skip{{source.path, 1, 2}, SkipReason::damaged, pick(3)});
        break;
      case 2:
        writer.refresh({source.path, 7, static_cast<std::int64_t>(i)});
        break;
      case 3:
        writer.remove(letter.id);
        break;
      default:
        put(writer, letter);
    }
  }
}

void write(const fs::path& index, unsigned seed, const WriterLimits& limits,
           Start start = Start::from_published) {
  IndexWriter writer(index, analyzer, start, limits);
  change_much(writer, seed, 30);
  writer.publish();
}

void put_some(IndexWriter& writer, int from, int to) {
  for (int i = from; i < to; ++i) {
    put(writer,
        a_letter("kst-" + std::to_string(i), {"woord " + std::to_string(i)}));
  }
}

bool has_draft(const fs::path& index) {
  return fs::exists(index / "draft");
}

}  // namespace

TEST_CASE("an index is the same for any number of jobs and sizes of batches",
          "[indexer]") {
  const unsigned seed = GENERATE(range(1U, 3U));
  const TempDir dir;
  const auto built = [&](const std::string& name, const WriterLimits& limits) {
    write(dir / name, seed, limits);
    write(dir / name, seed + 100, limits);
    const Verification found = verify_index(dir / name, analyzer);
    INFO((found.is_clean() ? "" : found.problems.front().what));
    CHECK(found.is_clean());
    CHECK_FALSE(has_draft(dir / name));
    return contents_of(dir / name);
  };
  const auto plain = built("plain", {});
  CHECK(built("tiny", limits_of(1, 1, 2)) == plain);
  CHECK(built("side by side", limits_of(4, 2, 2)) == plain);
  CHECK(built("merged seldom", limits_of(3, 5, 100)) == plain);
}

TEST_CASE("a change to a large index gives what a rebuild gives", "[indexer]") {
  const TempDir dir;
  for (const char* name : {"changed", "rebuilt"}) {
    IndexWriter writer(dir / name, analyzer, Start::empty, tiny);
    put_some(writer, 0, 80);
    writer.publish();
  }
  const auto change = [](IndexWriter& writer) {
    put(writer, a_letter("kst-3", {"anders"}));
    writer.remove("kst-4");
    put_some(writer, 80, 83);
  };
  {
    IndexWriter writer(dir / "changed", analyzer, Start::from_published, tiny);
    change(writer);
    writer.publish();
  }
  {
    IndexWriter writer(dir / "rebuilt", analyzer, Start::empty, tiny);
    put_some(writer, 0, 80);
    change(writer);
    writer.publish();
  }
  CHECK(contents_of(dir / "changed") == contents_of(dir / "rebuilt"));
}

TEST_CASE("what a writer left on disk counts as put by the next", "[indexer]") {
  const TempDir dir;
  {
    IndexWriter writer(dir / "index", analyzer, Start::from_published, tiny);
    put_some(writer, 0, 20);
    // A version that takes the place of one that is on disk by now.
    put(writer, a_letter("kst-1", {"anders"}));
    writer.put(Copy{a_letter("kst-50", {}).source, "kst-1"});
    writer.put(Skip{{"/bad", 1, 1}, SkipReason::empty, ""});
    writer.keep();
  }
  CHECK(generation_of(dir / "index") == 0);
  {
    IndexWriter writer(dir / "index", analyzer, Start::from_published, tiny);
    CHECK(writer.continued() >= 22);
    CHECK(writer.changed());
    CHECK(writer.known("/letters/kst-7")->letter == "kst-7");
    CHECK(writer.known("/letters/kst-50")->is_copy);
    CHECK(writer.letter("kst-1")->letter.source.content_hash ==
          a_letter("kst-1", {"anders"}).source.content_hash);
    put_some(writer, 20, 25);
    writer.publish();
  }
  CHECK_FALSE(has_draft(dir / "index"));
  {
    IndexWriter writer(dir / "fresh", analyzer);
    put_some(writer, 0, 25);
    put(writer, a_letter("kst-1", {"anders"}));
    writer.put(Copy{a_letter("kst-50", {}).source, "kst-1"});
    writer.put(Skip{{"/bad", 1, 1}, SkipReason::empty, ""});
    writer.publish();
  }
  CHECK(contents_of(dir / "index") == contents_of(dir / "fresh"));
}

TEST_CASE("what was left by another kind of run is not gone on from",
          "[indexer]") {
  const TempDir dir;
  const auto leave = [&](Start start) {
    IndexWriter writer(dir / "index", analyzer, start, tiny);
    put_some(writer, 0, 10);
    writer.keep();
  };
  leave(Start::empty);
  CHECK(IndexWriter(dir / "index", analyzer).continued() == 0);
  leave(Start::from_published);
  CHECK(IndexWriter(dir / "index", PlainAnalyzer("plain-2")).continued() == 0);
  leave(Start::from_published);
  {
    IndexWriter writer(dir / "index", analyzer);
    CHECK(writer.continued() == 10);
    writer.publish();
  }
  CHECK(IndexWriter(dir / "index", analyzer).continued() == 0);
}

TEST_CASE("parts without a purpose, or with one missing before, are left out",
          "[indexer]") {
  const TempDir dir;
  {
    IndexWriter writer(dir / "index", analyzer, Start::empty,
                       limits_of(1, 2, 100));
    put_some(writer, 0, 10);
    writer.keep();
  }
  const auto continued = [&] {
    return IndexWriter(dir / "index", analyzer, Start::empty, tiny).continued();
  };
  CHECK(continued() == 10);
  fs::create_directory(dir / "index/draft/000006-000006.new");
  CHECK(continued() == 10);
  CHECK_FALSE(fs::exists(dir / "index/draft/000006-000006.new"));
  fs::remove_all(dir / "index/draft/000003-000003");
  CHECK(continued() == 4);
  fs::remove(dir / "index/draft/purpose");
  CHECK(continued() == 0);
  CHECK_FALSE(has_draft(dir / "index"));
}

TEST_CASE("letters are told of when they have been written", "[indexer]") {
  const TempDir dir;
  IndexWriter writer(dir / "index", analyzer, Start::empty, tiny);
  put_some(writer, 0, 9);
  writer.publish();
  CHECK(writer.take_written().size() == 9);
  CHECK(writer.take_written().empty());
}

TEST_CASE("reindexing gives the terms of another analyzer to what is stored",
          "[indexer]") {
  const TempDir dir;
  write(dir / "index", 1, tiny);
  write(dir / "other", 1, tiny);
  CHECK(reindex(dir / "index", analyzer, {}).published);
  CHECK(contents_of(dir / "index") == contents_of(dir / "other"));
  const PlainAnalyzer newer("plain-2");
  CHECK_FALSE(error_of([&] { IndexWriter(dir / "index", newer); }).empty());
  ReindexOptions options;
  options.limits = tiny;
  const ReindexReport report = reindex(dir / "index", newer, options);
  CHECK(report.generation == 3);
  CHECK(error_of([&] { IndexWriter(dir / "index", newer); }).empty());
  CHECK(verify_index(dir / "index", newer).is_clean());
}

TEST_CASE("reindexing goes on from where it was stopped", "[indexer]") {
  const TempDir dir;
  {
    IndexWriter writer(dir / "index", analyzer, Start::empty, tiny);
    put_some(writer, 0, 30);
    writer.publish();
  }
  const auto before = contents_of(dir / "index");
  ReindexOptions options;
  options.limits = tiny;
  int asked = 0;
  options.is_stopped = [&] { return ++asked > 12; };
  CHECK_FALSE(reindex(dir / "index", analyzer, options).published);
  options.is_stopped = [] { return false; };
  const ReindexReport report = reindex(dir / "index", analyzer, options);
  CHECK(report.letters == 30);
  CHECK(report.passages < 25);
  CHECK(contents_of(dir / "index") == before);
}

}  // namespace kamerzoek
