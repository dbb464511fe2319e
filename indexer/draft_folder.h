// Where the parts of a generation wait on disk while it is made.
//
// A part that is there is whole and on disk for good, whatever happens to the
// run that wrote it; so the next run goes on from there.
//
// INDEX/draft/purpose              what the parts are for
// INDEX/draft/000001-000032/       a part: batches 1 to 32, merged
// INDEX/draft/000033-000033/
// INDEX/draft/000034-000034.new/   one that is being written

#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/entry_table.h"

namespace kamerzoek {

/// A run of batches in one pair of databases, which lie in its folder, with the
/// places of words, as those of a generation do.
struct Part {
  BatchNumber first = 0;
  BatchNumber last = 0;
  std::filesystem::path folder;

  bool operator==(const Part&) const = default;
};

/// All of it may be used by several threads at once. Throws std::system_error.
class DraftFolder {
 public:
  /// `purpose` says all that the parts depend on. Parts that were written for
  /// another purpose are removed, and so are unfinished ones.
  DraftFolder(const std::filesystem::path& index, std::string purpose);

  /// The parts that are there: batches 1 to `last` of the last one, no batch
  /// missing.
  const std::vector<Part>& parts() const { return parts_; }

  /// Makes an empty folder to write a part in.
  Part begin(BatchNumber first, BatchNumber last) const;

  /// Returns when that part is on disk for good, under its lasting name. Parts
  /// with batches in it may be removed then.
  Part keep(const Part& begun) const;

  /// An empty folder for what no later run needs.
  std::filesystem::path scratch(const std::string& name) const;

  /// Removes all of it.
  void remove() const;

 private:
  void find_parts();
  void say_purpose() const;

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  std::string purpose_;
  std::vector<Part> parts_;
};

}  // namespace kamerzoek
