// A generation of an index while it is made, which no reader sees.
//
// Entries are gathered into batches; each becomes a small pair of databases in
// a thread of its own, and what is ready is merged further while others are
// written. Which entry goes into which batch depends on their order alone, so
// the result is the same for any number of threads.

#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/analyzer.h"
#include "indexer/batch.h"
#include "indexer/contract.h"
#include "indexer/draft_folder.h"
#include "indexer/edits.h"
#include "indexer/forward_index.h"
#include "indexer/merge_parts.h"
#include "indexer/workers.h"
#include "indexer/writing.h"

namespace kamerzoek {

/// The generation that a draft changes, or stands in for.
struct Origin {
  std::filesystem::path index;
  std::optional<std::uint64_t> published;
  bool is_kept = false;  ///< Whether what is published goes into the draft.
};

/// Not for several threads. Throws Xapian::Error and std::system_error, also
/// for what failed in a thread of its own. Parts that are on disk stay there
/// when it is destroyed, for a draft with the same purpose to go on from.
class DraftGeneration {
 public:
  /// `purpose` says all that the draft depends on. `analyzer` must outlive it.
  DraftGeneration(Origin origin, std::string purpose, const Analyzer& analyzer,
                  const WriterLimits& limits);
  ~DraftGeneration();

  DraftGeneration(const DraftGeneration&) = delete;
  DraftGeneration& operator=(const DraftGeneration&) = delete;
  DraftGeneration(DraftGeneration&&) = delete;
  DraftGeneration& operator=(DraftGeneration&&) = delete;

  /// Those that an earlier draft left, then those of this one.
  const std::vector<Part>& parts() const { return parts_; }

  /// Whether it would differ from what is published.
  bool changed() const { return changed_; }

  std::uint64_t number() const { return origin_.published.value_or(0) + 1; }

  /// The batch that the next entry goes into.
  BatchNumber open_batch() const { return open_->number; }
  void add(NewEntry entry);

  /// Takes out an entry that was added, or is published.
  void remove(const HeldEntry& entry);

  /// Gives a letter that was added, or is published, another size and time.
  void refresh(const HeldEntry& letter, const Input& input);

  /// A letter that was added.
  std::optional<StoredLetter> letter(const HeldEntry& letter) const;

  /// Letters that have been written since the last call.
  std::vector<WrittenLetter> take_written();
  const WriteTimes& times() const { return times_; }

  /// Whether finish() has little enough to copy and merge to take seconds.
  bool is_quick_to_finish() const;

  /// Returns when all that was added is in parts on disk.
  void keep();

  /// Makes the folder of the generation and returns when all of it is on disk
  /// for good. Nothing can be changed then.
  void finish(const Contract& contract);

  /// Removes what it was made from.
  void remove_parts();

 private:
  struct Written {
    Part part;
    WrittenBatch batch;
  };
  struct Writing {
    std::shared_ptr<const Batch> batch;
    std::future<Written> result;
  };
  struct Merged {
    Part part;
    WriteTimes times;
  };

  enum class Lasting {
    kept,    ///< For a next run to go on from, if need be.
    passing  ///< Merged at once, so that it need not wait for the disk.
  };

  void open_next_batch();
  void send_open_batch(Lasting lasting);
  void take_front();
  void take_ready();
  void merge_ready_parts();
  void take_merged();
  void wait_for_all();
  Edits take_edits(BatchNumber first, BatchNumber last);
  std::vector<EditedFolder> edited_parts();
  Merged merged(const std::vector<EditedFolder>& sources, Part target) const;

  bool is_small_change() const;
  void finish_by_adding(const std::filesystem::path& folder);
  void finish_by_merging(const std::filesystem::path& folder);
  void write_forward(const std::filesystem::path& folder,
                     const ForwardIndex* before);
  std::vector<std::filesystem::path> merged_down(
      std::vector<std::filesystem::path> folders);
  std::vector<std::filesystem::path> merged_once(
      const std::vector<std::filesystem::path>& folders,
      const std::string& name);

  Origin origin_;
  const Analyzer& analyzer_;
  WriterLimits limits_;
  DraftFolder folder_;
  std::vector<Part> parts_;
  std::size_t unmerged_ = 0;  ///< Parts at the end that are single batches.
  std::unique_ptr<Batch> open_;
  std::deque<Writing> writing_;
  std::optional<std::future<Merged>> merging_;
  std::map<BatchNumber, Edits> edits_;
  std::vector<WrittenLetter> written_;
  WriteTimes times_;
  bool changed_ = false;
  std::uint64_t passages_changed_ = 0;
  Workers workers_;  ///< Last, so that its threads end first.
};

}  // namespace kamerzoek
