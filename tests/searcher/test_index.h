// An index of a few letters, made of their passages alone.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "analyzers/analyzer.h"
#include "corpus/letter.h"
#include "corpus/passage.h"
#include "indexer/index_writer.h"
#include "searcher/searcher.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {

/// The analyzer of the program, with its lexicon.
const Analyzer& dutch_analyzer();

struct TestLetter {
  Letter letter;
  std::vector<Passage> passages;
};

/// A letter without passages; its date as in "2021-03-19", or empty.
TestLetter a_letter(const std::string& id, const std::string& title,
                    const std::string& date);

/// Adds a passage of body text; `heading` may be empty.
void add_passage(TestLetter& letter, const std::string& heading,
                 const std::string& text);

/// An index on disk, as long as this lives.
class TestIndex {
 public:
  explicit TestIndex(const std::vector<TestLetter>& letters);

  const std::filesystem::path& path() const { return path_; }

  /// Publishes another letter, or a new version of one.
  void publish(const TestLetter& letter) const;

  /// The ids of the passages found, best first.
  std::vector<std::string> found(const std::string& query) const;

 private:
  TempDir folder_;
  std::filesystem::path path_;
};

/// Three letters with headings, filters and ties to try.
std::vector<TestLetter> some_letters();

}  // namespace kamerzoek
