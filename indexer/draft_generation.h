// A generation of an index while it is made, which no reader sees.

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include <xapian.h>

#include "indexer/contract.h"

namespace kamerzoek {

/// The two databases of a new generation. Removed from disk when destroyed,
/// unless it was finished. Throws Xapian::Error and std::system_error.
class DraftGeneration {
 public:
  /// Begins generation `number` of `index`, empty or as a copy of another.
  DraftGeneration(const std::filesystem::path& index, std::uint64_t number,
                  std::optional<std::uint64_t> copy_of);
  ~DraftGeneration();

  DraftGeneration(const DraftGeneration&) = delete;
  DraftGeneration& operator=(const DraftGeneration&) = delete;
  DraftGeneration(DraftGeneration&&) = delete;
  DraftGeneration& operator=(DraftGeneration&&) = delete;

  std::uint64_t number() const { return number_; }
  Xapian::WritableDatabase& passages() { return passages_; }
  Xapian::WritableDatabase& letters() { return letters_; }

  enum class Packing {
    as_written,
    /// Written once more without gaps: smaller and faster to read.
    compacted,
  };

  /// Returns when all of it is on disk for good. Nothing can be changed then.
  void finish(const Contract& contract, Packing packing);

 private:
  std::filesystem::path folder_;
  std::uint64_t number_;
  Xapian::WritableDatabase passages_;
  Xapian::WritableDatabase letters_;
  bool finished_ = false;
};

}  // namespace kamerzoek
