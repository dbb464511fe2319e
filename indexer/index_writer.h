// The only way to change an index on disk.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/analyzer.h"
#include "corpus/input.h"
#include "corpus/letter.h"
#include "corpus/passage.h"
#include "corpus/skip.h"
#include "indexer/stored.h"

namespace kamerzoek {

/// What the index holds of an input, to tell whether it changed.
struct Known {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  std::string content_hash;    ///< Empty for a skip.
  std::string reader_version;  ///< Empty for a skip.
  std::string letter;          ///< Its id; empty for a skip.
  std::optional<SkipReason> skipped;
  bool is_copy = false;        ///< The letter was indexed from another input.
  bool is_collection = false;  ///< Its letters have paths of their own.
  std::string format;          ///< As Source::format; empty for a skip.

  bool operator==(const Known&) const = default;
};

/// Collects changes to one index and publishes them together.
///
/// Readers see the generation of the last publish() and nothing in between.
/// Destroying a writer drops what was not published. Not for several threads.
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
  /// through this writer. For an input that was skipped after a letter had been
  /// read from it: the skip.
  std::optional<Known> known(const std::string& path) const;

  /// The paths of the letters, copies and skips in the collection at `path`,
  /// with the changes made through this writer.
  std::vector<std::string> members(const std::string& path) const;
  /// Only those that are copies or skips.
  std::vector<std::string> members_without_letter(
      const std::string& path) const;

  /// The letter with this id, with the changes made through this writer.
  std::optional<StoredLetter> letter(const std::string& letter_id) const;

  /// The letter with this Letter::body_hash, with the changes made through this
  /// writer; of several the one indexed first.
  std::optional<StoredLetter> letter_of_body(
      const std::string& body_hash) const;

  /// Adds the letter and its passages, replacing all that was there under the
  /// same id or from the same path, a skip included. When it comes from the
  /// same path as the letter it replaces, its copies are forgotten: they may be
  /// the better ones now.
  void put(const Letter& letter, const std::vector<Passage>& passages);

  /// Remembers an input that holds a letter indexed from elsewhere, replacing
  /// all that was there from the same path.
  void put(const Copy& copy);

  /// Remembers that all letters in a collection have been read.
  void put(const Collection& collection);

  /// Remembers that an input was not indexed. A letter that was read from the
  /// same path before stays: bad input never takes away what was indexed.
  void put(const Skip& skip);

  /// The letter from this path has the same content still; its size and time
  /// are as in `input`. Whatever skip there was is forgotten.
  void refresh(const Input& input);

  /// Removes all that was there from a path: a letter, a copy, a skip. Not the
  /// members of a collection.
  void forget(const std::string& path);

  /// Returns whether the letter was there. Its copies are forgotten with it.
  bool remove(const std::string& letter_id);

  /// Whether there is anything to publish.
  bool changed() const;

  /// Publishes all changes since the last publish; nothing if there are none.
  /// If it throws, or if a change before it threw, none are.
  void publish();

  /// Of the last publish; 0 when there was none.
  std::uint64_t generation() const;

 private:
  struct Impl;  // Keeps xapian.h out of every file that includes this one.
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamerzoek
