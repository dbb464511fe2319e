// How an index is written, and what that has cost: nothing of what is in it.

#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace kamerzoek {

struct WriterLimits {
  std::size_t jobs = 1;  ///< Threads that analyze, add and merge.
  /// A batch is written when it has so many of any of these. Larger ones are
  /// merged less often; smaller ones take less memory, and less is done again
  /// when a run is cut short.
  std::size_t batch_passages = 6000;
  std::size_t batch_entries = 3000;
  std::size_t batch_bytes = 12U << 20;
  std::size_t batches_merged_at_once = 32;
};

/// Processor time that writing has cost.
struct WriteTimes {
  std::chrono::nanoseconds analyzing{0};  ///< And making documents.
  std::chrono::nanoseconds adding{0};     ///< By Xapian, until committed.
  std::chrono::nanoseconds merging{0};

  WriteTimes& operator+=(const WriteTimes& other) {
    analyzing += other.analyzing;
    adding += other.adding;
    merging += other.merging;
    return *this;
  }

  bool operator==(const WriteTimes&) const = default;
};

/// A letter whose passages have been written, and the processor time it took.
struct WrittenLetter {
  std::string path;
  std::chrono::nanoseconds taken{0};
};

}  // namespace kamerzoek
