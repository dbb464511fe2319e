// The unit in which an index is written: some thousand passages at a time.
//
// Each batch becomes a small database of its own, so that several can be
// written at once; merging them, in the order of their keys, costs little.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analyzers/analyzer.h"
#include "corpus/reading.h"
#include "corpus/skip.h"
#include "indexer/entry_table.h"
#include "indexer/merge_parts.h"
#include "indexer/places_file.h"
#include "indexer/stored.h"
#include "indexer/writing.h"

namespace kamerzoek {

/// A letter without its text, and its passages.
struct NewLetter {
  StoredLetter stored;
  std::vector<StoredPassage> passages;
};

using NewEntry = std::variant<NewLetter, Copy, Collection, Skip>;

KnownEntry known_entry(const NewEntry& entry);

/// Entries in the order in which they were put. No two are of one letter, and
/// no two of one path but a letter, copy or collection and the skip that came
/// after it.
struct Batch {
  BatchNumber number = 0;
  std::vector<NewEntry> entries;
  std::size_t passages = 0;
  std::size_t bytes = 0;  ///< Of text, nearly.

  void add(NewEntry entry);

  /// Takes out an entry that was displaced before it was written.
  void drop(const KnownEntry& entry);

  /// These find nothing in a batch that has it not.
  const NewLetter* letter(const std::string& letter_id) const;
  void refresh(const Input& input);
};

struct WrittenBatch {
  std::vector<WrittenLetter> letters;
  WriteTimes times;
};

/// Analyzes the entries and adds their documents, and the places of passages;
/// commits nothing.
WrittenBatch write_entries(const Batch& batch, const Analyzer& analyzer,
                           WritablePair& pair, PlacesWriter& places);

/// Makes in `folder` a pair of databases that hold the entries and no more, and
/// the file of places. Nothing is synced to disk.
WrittenBatch build_entries(const Batch& batch, const Analyzer& analyzer,
                           const std::filesystem::path& folder);

}  // namespace kamerzoek
