// What is published survives a writer that is killed at any instant.

#include <chrono>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

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

/// Several letters that all say which round they are of.
void publish_round(const fs::path& index, int round) {
  IndexWriter writer(index, analyzer);
  for (int i = 0; i < 5; ++i) {
    Letter letter = a_letter("kst-" + std::to_string(i),
                             {"ronde", std::to_string(round), "van letter"});
    letter.source.size = static_cast<std::uint64_t>(round);
    put(writer, letter);
  }
  writer.publish();
}

/// The one round that all letters and passages are of. Fails the test when
/// there are several, or when anything is missing.
int round_in(const fs::path& index) {
  const OpenIndex open = open_index(index, analyzer);
  REQUIRE(open.letters.get_doccount() == 5);
  REQUIRE(open.passages.get_doccount() == 5);
  const IndexWriter writer(index, analyzer);
  const auto round =
      static_cast<int>(writer.letter("kst-0")->letter.source.size);
  for (int i = 0; i < 5; ++i) {
    const auto letter = writer.letter("kst-" + std::to_string(i));
    REQUIRE(letter.has_value());
    REQUIRE(letter->letter.source.size == static_cast<std::uint64_t>(round));
  }
  const std::string term = std::to_string(round);
  REQUIRE(open.passages.get_termfreq(term) == 5);
  return round;
}

/// Runs `work` in a process of its own, kills that after `nanoseconds`.
template <typename Work>
void killed_after(std::int64_t nanoseconds, Work&& work) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    work();
    _exit(0);
  }
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::nanoseconds(nanoseconds);
  while (Clock::now() < end) {
  }
  kill(child, SIGKILL);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
}

}  // namespace

TEST_CASE("a writer killed at any instant leaves a whole generation",
          "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  publish_round(index, 1);
  const auto begin = std::chrono::steady_clock::now();
  publish_round(index, 2);
  const std::int64_t one_round =
      (std::chrono::steady_clock::now() - begin) / std::chrono::nanoseconds(1);
  constexpr std::int64_t kills = 40;
  int round = 2;
  int published = 0;
  for (std::int64_t i = 0; i < kills; ++i) {
    const int next = round + 1;
    killed_after(one_round * 3 * i / (2 * kills),
                 [&] { publish_round(index, next); });
    const int found = round_in(index);
    CHECK((found == round || found == next));
    published += found == next ? 1 : 0;
    round = found;
  }
  // Else the kills came too early or too late to mean anything.
  CHECK(published < kills);
  publish_round(index, 1000);
  CHECK(round_in(index) == 1000);
  CHECK(std::distance(fs::directory_iterator(index / "generations"),
                      fs::directory_iterator()) == 1);
}

TEST_CASE("a first writer killed at any instant leaves a folder to index in",
          "[indexer]") {
  constexpr std::int64_t kills = 10;
  for (std::int64_t i = 0; i < kills; ++i) {
    const TempDir dir;
    killed_after(i * 2'000'000, [&] { publish_round(dir / "index", 1); });
    publish_round(dir / "index", 2);
    CHECK(round_in(dir / "index") == 2);
  }
}

TEST_CASE("a disk that is full leaves what was published", "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  publish_round(index, 1);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // The nearest thing to a full disk that needs no rights: no file may grow
    // beyond a few blocks, and writing fails.
    const rlimit limit{20000, 20000};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
    const std::string error = error_of([&] {
      IndexWriter writer(index, analyzer);
      for (int i = 0; i < 3000; ++i) {
        put(writer, a_letter("kst-" + std::to_string(i),
                             {"woord" + std::to_string(i)}));
      }
      writer.publish();
    });
    _exit(error.empty() ? 1 : 0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(round_in(index) == 1);
  publish_round(index, 2);
  CHECK(round_in(index) == 2);
}

TEST_CASE("readers never fail while generations come and go", "[indexer]") {
  const TempDir dir;
  const fs::path index = dir / "index";
  publish_round(index, 1);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    for (int round = 2; round < 22; ++round) {
      publish_round(index, round);
    }
    _exit(0);
  }
  int status = 0;
  int reads = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    const OpenIndex open = open_index(index, analyzer);
    int passages = 0;
    for (auto at = open.passages.postlist_begin("");
         at != open.passages.postlist_end(""); ++at) {
      const auto data = open.passages.get_document(*at).get_data();
      passages += decode_passage(data).text.empty() ? 0 : 1;
    }
    REQUIRE(passages == 5);
    ++reads;
  }
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(reads > 0);
  CHECK(round_in(index) == 21);
}

}  // namespace kamerzoek
