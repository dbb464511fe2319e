// A new generation from what is stored, with the present analyzer: no file of a
// letter is read.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>

#include "analyzers/analyzer.h"
#include "indexer/writing.h"

namespace kamerzoek {

struct ReindexReport {
  std::size_t letters = 0;   ///< That were written, by this run or before.
  std::size_t passages = 0;  ///< That were written by this run.
  std::uint64_t generation = 0;
  bool published = false;  ///< False when there was nothing, or it was stopped.
  WriteTimes writing;
};

struct ReindexOptions {
  WriterLimits limits;
  /// Told of each input, and how many there are.
  std::function<void(std::size_t total)> on_input = [](std::size_t) {};
  /// Asked often. What was done by then is kept on disk for the next run.
  std::function<bool()> is_stopped = [] { return false; };
};

/// Puts every letter, copy, collection and skip of the published generation
/// into a new one and publishes that. Readers go on with the old one meanwhile.
///
/// Throws Error when there is no index, when it has another schema, or when
/// another process writes it.
ReindexReport reindex(const std::filesystem::path& path,
                      const Analyzer& analyzer, const ReindexOptions& options);

}  // namespace kamerzoek
