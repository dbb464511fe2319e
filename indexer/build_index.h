// The batch job: from files to a published generation.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "indexer/build_report.h"
#include "indexer/index_writer.h"
#include "indexer/plan_inputs.h"
#include "indexer/read_ahead.h"

namespace kamerzoek {

/// Told of each input when it is done, in a collection of each of its letters.
/// `total` is how many there are, as far as is known.
using OnInput = std::function<void(const InputReport&, std::size_t total)>;

struct BuildOptions {
  PlanOptions plan;  ///< The folder of the index comes from the writer.
  /// What becomes of letters whose files are there no more.
  enum class Vanished { kept, pruned } vanished = Vanished::kept;
  std::size_t jobs = 1;  ///< Inputs that are read at once.
  /// Asked often, from the thread that called build_index(): whether to stop.
  std::function<bool()> is_stopped = [] { return false; };
};

/// Indexes the letters at and below `paths` and publishes them together.
///
/// An input of the size and time it had when last read is not read again,
/// unless it was skipped for a reason that does not lie in the file, or
/// `options` say so. One whose content is as it was only gets its new time. A
/// run that changes nothing publishes nothing.
///
/// Inputs are taken by rising path, so that the same files give the same index
/// for any number of jobs. Where several hold a letter of the same official id,
/// or with the same body and date, the letter is that of the best of them, as
/// is_better() has it; the others are copies. Where a file that has only its
/// own name for an id meets another letter of that id, it gets a longer id, and
/// both are indexed.
///
/// The letters of a collection are inputs of their own, each with its content,
/// so that a change to one line of it changes one letter. What is in it no more
/// once it has been read whole is taken out of the index.
///
/// When it is stopped, what is complete is published if that takes seconds and
/// leaves no letter out that was there; else it waits on disk for the next run
/// to go on from.
///
/// Throws Error when a path does not exist or the index cannot be written.
IndexReport build_index(const std::vector<std::string>& paths,
                        const ReadInput& read, IndexWriter& writer,
                        const OnInput& on_input = {},
                        const BuildOptions& options = {});

}  // namespace kamerzoek
