#include "indexer/verify_index.h"

#include <algorithm>
#include <fstream>

#include "indexer/document.h"
#include "indexer/generations.h"
#include "indexer/letter_document.h"
#include "indexer/open_index.h"
#include "indexer/write_forward_index.h"
#include "tests/indexer/index_contents.h"
#include "tests/support/catch.h"
#include "tests/support/error_of.h"
#include "tests/support/plain_analyzer.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

const PlainAnalyzer analyzer;

/// An index that a test may damage.
class Damaged {
 public:
  Damaged() {
    IndexWriter writer(index(), analyzer);
    put(writer, a_letter("kst-1", {"De Sahel is groot.", "En droog."}));
    put(writer, a_letter("kst-2", {"China"}));
    writer.put(Copy{a_letter("kst-3", {}).source, "kst-1"});
    writer.put(Skip{{"/bad", 1, 1}, SkipReason::empty, ""});
    writer.publish();
  }

  fs::path index() const { return dir_ / "index"; }
  fs::path folder() const { return generation_folder(index(), 1); }

  Xapian::WritableDatabase passages() const {
    return Xapian::WritableDatabase(passages_in(folder()).string(),
                                    Xapian::DB_OPEN);
  }
  Xapian::WritableDatabase letters() const {
    return Xapian::WritableDatabase(letters_in(folder()).string(),
                                    Xapian::DB_OPEN);
  }

  /// What is wrong, or "" when all is there.
  std::string first_problem(const Analyzer& with = analyzer) const {
    const Verification found = verify_index(index(), with);
    CHECK(found.is_clean() == found.problems.empty());
    return found.is_clean() ? "" : found.problems.front().what;
  }

 private:
  TempDir dir_;
};

}  // namespace

TEST_CASE("an index with all it says it holds is clean", "[indexer]") {
  const Damaged index;
  const Verification found = verify_index(index.index(), analyzer);
  CHECK(found.is_clean());
  CHECK(found.generation == 1);
  CHECK(found.letters == 2);
  CHECK(found.copies == 1);
  CHECK(found.skips == 1);
  CHECK(found.passages == 2);
}

TEST_CASE("a passage that is missing is found", "[indexer]") {
  const Damaged index;
  index.passages().delete_document(passage_term("kst-2", 1));
  CHECK(index.first_problem() ==
        "there are 1 passages, and its letters have 2");
}

TEST_CASE("a passage of no letter is found, where the count is right too",
          "[indexer]") {
  const Damaged index;
  {
    auto passages = index.passages();
    passages.delete_document(passage_term("kst-2", 1));
    Xapian::Document document;
    StoredPassage passage;
    passage.letter = "kst-404";
    passage.number = 1;
    document.set_data(encode(passage));
    passages.add_document(document);
  }
  const Verification found = verify_index(index.index(), analyzer);
  REQUIRE(found.problems.size() == 2);
  CHECK(found.problems[0].what ==
        "the passage 'kst-2#p1' is missing, or there twice");
  CHECK(found.problems[1].what == "the passage 'kst-404#p1' is of no letter");
  CHECK(found.problems[1].hint ==
        "build it again: kamerzoek index --rebuild PATH…");
}

TEST_CASE("a copy of no letter, and a letter twice, are found", "[indexer]") {
  const Damaged index;
  index.letters().delete_document(letter_term("kst-1"));
  {
    const Verification found = verify_index(index.index(), analyzer);
    REQUIRE_FALSE(found.problems.empty());
    CHECK(found.problems.front().what ==
          "there is a copy of 'kst-1', and no such letter");
  }
  StoredLetter again;
  again.letter = a_letter("kst-2", {"China"});
  index.letters().add_document(letter_document(again));
  CHECK(index.first_problem() == "the letter 'kst-2' is there twice");
}

TEST_CASE("an index of another analyzer is found, and what helps",
          "[indexer]") {
  const Damaged index;
  const Verification found =
      verify_index(index.index(), PlainAnalyzer("plain-2"));
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems.front().what ==
        "it was built with the analyzer 'plain-1', this program has 'plain-2'");
  CHECK(found.problems.front().hint == "kamerzoek reindex");
}

TEST_CASE("a forward index of other passages is found, and what helps",
          "[indexer]") {
  const Damaged index;
  const Damaged other;
  other.passages().delete_document(passage_term("kst-2", 1));
  Workers workers(1);
  write_forward_index(passages_in(other.folder()), analyzer,
                      forward_in(index.folder()), nullptr, workers);
  const Verification found = verify_index(index.index(), analyzer);
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems.front().what ==
        "its list of the words of passages does not agree with the passages");
  CHECK(found.problems.front().hint == "kamerzoek reindex");
}

TEST_CASE("places of other passages, or none, are found", "[indexer]") {
  const Damaged index;
  const fs::path file = places_in(index.folder());
  const PlacesFile before(file);
  std::vector<std::string> all;
  for (Xapian::docid i = 1; i <= before.last_passage(); ++i) {
    all.emplace_back(before.of(i));
  }
  REQUIRE(all.size() > 1);
  SECTION("of the next passage") {
    std::rotate(all.begin(), all.begin() + 1, all.end());
  }
  SECTION("one has none") {
    all.back().clear();
  }
  SECTION("all are gone") {
    all.clear();
  }
  fs::remove(file);
  PlacesWriter writer(file);
  for (Xapian::docid i = 1; i <= all.size(); ++i) {
    writer.add(i, all[i - 1]);
  }
  writer.end();
  const Verification found = verify_index(index.index(), analyzer);
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems.front().what ==
        "its list of the places of words does not agree with the passages");
  CHECK(found.problems.front().hint == "kamerzoek reindex");
}

TEST_CASE("a table that was written over is found", "[indexer]") {
  const Damaged index;
  const fs::path table = passages_in(index.folder()) / "docdata.glass";
  std::ofstream(table, std::ios::binary) << std::string(8192, '\x5a');
  // Whether it can still be opened is up to Xapian.
  std::string problem;
  const std::string error = error_of([&] { problem = index.first_problem(); });
  CHECK_FALSE((error.empty() && problem.empty()));
}

}  // namespace kamerzoek
