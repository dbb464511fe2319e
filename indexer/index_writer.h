// The only way to change an index on disk.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/analyzer.h"
#include "corpus/letter.h"
#include "corpus/passage.h"
#include "corpus/skip.h"

namespace kamerzoek {

/// What the index holds of an input, to tell whether it changed.
struct Known {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  std::string content_hash;    ///< Empty for a skip.
  std::string reader_version;  ///< Empty for a skip.
  std::string letter;          ///< Its id; empty for a skip.
};

/// Collects changes to one index and publishes them together.
///
/// Readers see the generation of the last publish() and nothing in between.
/// Destroying a writer drops what was not published.
class IndexWriter {
 public:
  enum class Start {
    from_published,  ///< Changes are made to what is there.
    empty,           ///< A rebuild: what is there is left out.
  };

  /// Opens the index at `path`, or creates it. `analyzer` must outlive this.
  ///
  /// Throws Error with a hint when another writer has it open (Failure::busy,
  /// naming that process), when `path` holds something else, or when it was
  /// built with another schema version or analyzer and `start` keeps it.
  IndexWriter(const std::filesystem::path& path, const Analyzer& analyzer,
              Start start = Start::from_published);
  ~IndexWriter();

  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;
  IndexWriter(IndexWriter&&) = delete;
  IndexWriter& operator=(IndexWriter&&) = delete;

  /// What is known of the input at `path` (absolute), with the changes made
  /// through this writer.
  std::optional<Known> known(const std::string& path) const;

  /// Adds the letter and its passages, replacing all that was there under the
  /// same id or from the same path, a skip included.
  void put(const Letter& letter, const std::vector<Passage>& passages);

  /// Remembers that an input was not indexed. A letter that was read from the
  /// same path before stays: bad input never takes away what was indexed.
  void put(const Skip& skip);

  /// Returns whether the letter was there.
  bool remove(const std::string& letter_id);

  bool changed() const;

  /// Publishes all changes since the last publish; nothing if there are none.
  /// If it throws, none are.
  void publish();

 private:
  struct Impl;  // Keeps xapian.h out of every file that includes this one.
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamerzoek
