// Runs of the batch job that are killed, starved of disk and robbed of files,
// while others read: nothing published is lost, nobody who reads fails, and in
// the end the index is that of a run that nothing disturbed.
//
// A short version runs with the other tests; KAMERZOEK_CRASH_RUNS=200 makes it
// as long as one likes.

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analyzers/hash.h"
#include "indexer/build_index.h"
#include "indexer/open_index.h"
#include "indexer/verify_index.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

const PlainAnalyzer analyzer;

int runs() {
  const char* const wanted = std::getenv("KAMERZOEK_CRASH_RUNS");
  return wanted == nullptr ? 4 : std::max(std::atoi(wanted), 1);
}

/// So small that a few hundred letters make many batches and merges.
WriterLimits small_batches() {
  WriterLimits limits;
  limits.jobs = 2;
  limits.batch_passages = 15;
  limits.batches_merged_at_once = 3;
  return limits;
}

/// The id on the first line, a paragraph on each other. A file that is gone, or
/// was caught while it was written, is a skip.
ReadResult read_lines(const Input& input) {
  std::ifstream in(input.path);
  std::string id;
  if (!in || !std::getline(in, id)) {
    return Skip{input, in ? SkipReason::empty : SkipReason::vanished, ""};
  }
  std::vector<std::string> texts;
  for (std::string line; std::getline(in, line);) {
    texts.push_back(line);
  }
  Letter letter = a_letter(id, texts);
  letter.source.content_hash = id;
  for (const std::string& text : texts) {
    letter.source.content_hash =
        std::to_string(hash_of(letter.source.content_hash + text));
  }
  return letter;
}

/// A folder of letters and an index of it.
class Archive {
 public:
  explicit Archive(unsigned seed) : random_(seed) {}

  fs::path index() const { return dir_ / "index"; }

  unsigned pick(unsigned below) {
    return std::uniform_int_distribution<unsigned>(0, below - 1)(random_);
  }

  /// Some files hold the same letter, so that copies and their changes occur.
  void write(unsigned file) {
    const fs::path path = dir_ / "in" / std::to_string(file);
    fs::create_directories(path.parent_path());
    std::ofstream out(path);
    out << "kst-" << file % 75 << '\n';
    for (unsigned line = pick(4); line > 0; --line) {
      for (unsigned word = 0; word < 80; ++word) {
        out << 'w' << pick(300) << ' ';
      }
      out << '\n';
    }
    out << "versie " << pick(1000) << " van " << file << '\n';
  }

  void change(unsigned times) {
    for (; times > 0; --times) {
      write(pick(files));
    }
  }

  void remove_some(unsigned times) {
    std::error_code ignored;
    for (; times > 0; --times) {
      fs::remove(dir_ / "in" / std::to_string(pick(files)), ignored);
    }
  }

  IndexReport run(const fs::path& index) const {
    IndexWriter writer(index, analyzer, IndexWriter::Start::from_published,
                       small_batches());
    BuildOptions options;
    options.jobs = 2;
    options.vanished = BuildOptions::Vanished::pruned;
    return build_index({(dir_ / "in").string()}, reader_of(read_lines), writer,
                       {}, options);
  }

  std::vector<std::string> fresh_contents() const {
    fs::remove_all(dir_ / "fresh");
    run(dir_ / "fresh");
    return contents_of(dir_ / "fresh");
  }

  static constexpr unsigned files = 100;

 private:
  TempDir dir_;
  std::mt19937 random_;
};

/// A process that does `work`; what that throws is its failure.
template <typename Work>
pid_t started(Work&& work) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // Whatever ends the test, ctest waits for all that may write to its pipe.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const std::string error = error_of(work);
    if (!error.empty()) {
      std::fputs((error + "\n").c_str(), stderr);
    }
    _exit(error.empty() ? 0 : 1);
  }
  return child;
}

int status_of(pid_t child) {
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return status;
}

/// Reads all of the index, again and again, until it is killed.
void read_for_ever(const fs::path& index) {
  while (true) {
    const OpenIndex open = open_index(index, analyzer);
    std::size_t passages = 0;
    for (auto at = open.letters.postlist_begin(all_letters_term);
         at != open.letters.postlist_end(all_letters_term); ++at) {
      passages +=
          decode_letter(open.letters.get_document(*at).get_data()).passages;
    }
    if (passages != open.passages.get_doccount()) {
      throw Error("half a run is to be seen", "");
    }
  }
}

void check_whole(const fs::path& index) {
  const Verification found = verify_index(index, analyzer);
  for (const Problem& problem : found.problems) {
    FAIL_CHECK(problem.what);
  }
  REQUIRE(found.is_clean());
}

}  // namespace

TEST_CASE("runs killed at any instant lose nothing and go on from there",
          "[crash]") {
  Archive archive(1);
  for (unsigned file = 0; file < Archive::files; ++file) {
    archive.write(file);
  }
  const auto began = Clock::now();
  archive.run(archive.index());
  const auto one_run = static_cast<unsigned>(
      std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() -
                                                            began)
          .count());
  const pid_t reader = started([&] { read_for_ever(archive.index()); });
  int killed = 0;
  std::uint64_t generation = 1;
  for (int i = 0; i < runs(); ++i) {
    archive.change(Archive::files / 2);
    const pid_t writer = started([&] { archive.run(archive.index()); });
    const pid_t robber = started([&] { archive.remove_some(10); });
    usleep(archive.pick(one_run));
    kill(writer, SIGKILL);
    killed += WIFSIGNALED(status_of(writer)) ? 1 : 0;
    CHECK(status_of(robber) == 0);
    check_whole(archive.index());
    // A generation goes only where a later one comes.
    CHECK(generation_of(archive.index()) >= generation);
    generation = generation_of(archive.index());
  }
  kill(reader, SIGKILL);
  const int status = status_of(reader);
  CHECK(WIFSIGNALED(status));
  CHECK(killed > 0);
  archive.run(archive.index());
  check_whole(archive.index());
  CHECK((contents_of(archive.index()) == archive.fresh_contents()));
}

TEST_CASE("a first run killed again and again gets there all the same",
          "[crash]") {
  Archive archive(2);
  for (unsigned file = 0; file < Archive::files; ++file) {
    archive.write(file);
  }
  const auto began = Clock::now();
  const auto fresh = archive.fresh_contents();
  const auto one_run = std::chrono::duration_cast<std::chrono::microseconds>(
                           Clock::now() - began)
                           .count();
  std::size_t most_continued = 0;
  for (int i = 0; i < runs() && generation_of(archive.index()) == 0; ++i) {
    const pid_t writer = started([&] { archive.run(archive.index()); });
    usleep(static_cast<unsigned>(one_run) / 2);
    kill(writer, SIGKILL);
    status_of(writer);
    const IndexWriter next(archive.index(), analyzer,
                           IndexWriter::Start::from_published, small_batches());
    most_continued = std::max(most_continued, next.continued());
  }
  // Else it began anew each time.
  CHECK((most_continued > 0 || generation_of(archive.index()) > 0));
  archive.run(archive.index());
  check_whole(archive.index());
  CHECK((contents_of(archive.index()) == fresh));
}

TEST_CASE("runs on a disk that is full leave what was published", "[crash]") {
  Archive archive(3);
  for (unsigned file = 0; file < Archive::files; ++file) {
    archive.write(file);
  }
  archive.run(archive.index());
  int failed = 0;
  for (int i = 0; i < runs(); ++i) {
    archive.change(Archive::files / 2);
    // The nearest thing to a full disk that needs no rights: no file may grow
    // beyond some size, and writing fails.
    const rlim_t most = 4096U << archive.pick(8);
    const pid_t writer = started([&] {
      const rlimit limit{most, most};
      setrlimit(RLIMIT_FSIZE, &limit);
      std::signal(SIGXFSZ, SIG_IGN);
      // It has to say that it failed, and why.
      const std::string error = error_of([&] { archive.run(archive.index()); });
      _exit(error.empty() ? 0 : 2);
    });
    const int status = status_of(writer);
    REQUIRE(WIFEXITED(status));
    failed += WEXITSTATUS(status) == 2 ? 1 : 0;
    check_whole(archive.index());
  }
  CHECK(failed > 0);
  archive.run(archive.index());
  check_whole(archive.index());
  CHECK((contents_of(archive.index()) == archive.fresh_contents()));
}

}  // namespace kamerzoek
