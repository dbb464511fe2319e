// From many pairs of databases, with the places of their words, to one pair,
// packed without gaps.

#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include <xapian.h>

#include "indexer/draft_folder.h"
#include "indexer/edits.h"
#include "indexer/places_file.h"

namespace kamerzoek {

/// A folder with passages, their places and letters, and what is to be changed
/// in them.
struct EditedFolder {
  std::filesystem::path folder;
  Edits edits;
};

/// A pair of databases that can be written to.
struct WritablePair {
  Xapian::WritableDatabase passages;
  Xapian::WritableDatabase letters;

  /// Opens or makes those in `folder`. Nothing relies on them until all is
  /// written: what is left of them when the program is killed may be broken.
  explicit WritablePair(const std::filesystem::path& folder);

  void commit();
};

/// Where the folder's content is as its edits want it: the folder itself, when
/// there are none, else a copy in an empty folder of `draft`. The folder itself
/// is never touched, so that it stays whole whenever the program is killed.
std::filesystem::path edited(const EditedFolder& source,
                             const DraftFolder& draft);

/// How many databases are merged at once, so that open files stay within the
/// 1,024 that a process commonly may have: a database takes six.
inline constexpr std::size_t most_merged_at_once = 40;

/// Merges the passages of `folders` into new ones in `target`, in this order,
/// with their places; and the letters. Throw Xapian::Error, Error and
/// std::system_error.
void merge_passages(const std::vector<std::filesystem::path>& folders,
                    const std::filesystem::path& target);
void merge_letters(const std::vector<std::filesystem::path>& folders,
                   const std::filesystem::path& target);

/// Adds the documents of one pair to another, in their order, and the places of
/// passages.
void add_all(const std::filesystem::path& folder, WritablePair& target,
             PlacesWriter& places);

/// Adds the places that the passages in `folder` have to those of `passages`
/// with the same numbers.
void add_places_of(const Xapian::Database& passages,
                   const std::filesystem::path& folder, PlacesWriter& places);

}  // namespace kamerzoek
