// The only way to change an index on disk.

#pragma once

#include <cstddef>
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
#include "corpus/reading.h"
#include "corpus/skip.h"
#include "indexer/entry_table.h"
#include "indexer/known.h"
#include "indexer/stored.h"
#include "indexer/writing.h"

namespace kamerzoek {

/// Collects changes to one index and publishes them together.
///
/// Readers see the generation of the last publish() and nothing in between. A
/// writer that is destroyed, or killed, publishes nothing; of what was put,
/// whole batches may be on disk by then. The next writer that starts from the
/// same goes on from there: what it finds counts as put through it. Not for
/// several threads; it starts threads of its own.
class IndexWriter {
 public:
  enum class Start {
    from_published,  ///< Changes are made to what is there.
    empty,           ///< A rebuild: what is there is left out.
    reindex,         ///< The same, to be filled from what is stored.
  };

  /// Opens the index at `path`, or creates it. `analyzer` must outlive this.
  ///
  /// Throws Error with a hint when another writer has it open (Failure::busy,
  /// naming that process), when `path` holds something else, or when it was
  /// built with another schema version or analyzer and `start` keeps it.
  IndexWriter(const std::filesystem::path& path, const Analyzer& analyzer,
              Start start = Start::from_published,
              const WriterLimits& limits = {});
  ~IndexWriter();

  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;
  IndexWriter(IndexWriter&&) = delete;
  IndexWriter& operator=(IndexWriter&&) = delete;

  /// The folder of the index, as an absolute path.
  const std::filesystem::path& folder() const;

  /// How many inputs were put by a run that was cut short, which this writer
  /// goes on from.
  std::size_t continued() const;

  /// What is known of the input at `path` (absolute), with the changes made
  /// through this writer. For an input that was skipped after a letter had been
  /// read from it: the skip.
  std::optional<Known> known(const std::string& path) const;

  /// All that is known, with the changes made through this writer.
  const EntryTable& entries() const;

  /// The letter with this id, with the changes made through this writer. Its
  /// words are not counted before it is written.
  std::optional<StoredLetter> letter(const std::string& letter_id) const;

  /// The letter with this Letter::body_hash, in the same way; of several the
  /// one indexed first.
  std::optional<StoredLetter> letter_of_body(
      const std::string& body_hash) const;

  /// Adds the letter and its passages, replacing all that was there under the
  /// same id or from the same path, a skip included. When it comes from the
  /// same path as the letter it replaces, its copies are forgotten: they may be
  /// the better ones now.
  void put(const Letter& letter, const std::vector<Passage>& passages);
  void put(StoredLetter letter, std::vector<StoredPassage> passages);

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

  /// Returns whether the letter was there. Its copies are forgotten with it,
  /// and a skip of its file.
  bool remove(const std::string& letter_id);

  /// Forgets all that came from `path`, as remove() does for a letter. Not the
  /// members of a collection.
  void forget(const std::string& path);

  /// Whether there is anything to publish.
  bool changed() const;

  /// Whether publishing takes seconds, and puts nothing unfinished in the place
  /// of something whole.
  bool is_quick_to_publish() const;

  /// Publishes all changes since the last publish; nothing if there are none.
  /// If it throws, or if a change before it threw, none are.
  void publish();

  /// Instead of publish(): returns when all that was put is on disk, for the
  /// next writer to go on from. Removals and refreshes are not kept.
  void keep();

  /// Of the last publish; 0 when there was none.
  std::uint64_t generation() const;

  /// Letters that have been written since the last call. Those that another
  /// displaced before they were written are never among them.
  std::vector<WrittenLetter> take_written();

  /// What writing has cost until now.
  WriteTimes times() const;

 private:
  struct Impl;  // Keeps xapian.h out of every file that includes this one.
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamerzoek
