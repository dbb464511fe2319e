// The batch job: from files to a published generation.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/input.h"
#include "corpus/skip.h"
#include "indexer/index_writer.h"
#include "indexer/plan_inputs.h"
#include "indexer/read_ahead.h"
#include "indexer/writing.h"

namespace kamerzoek {

/// What became of one input.
enum class Outcome {
  added,      ///< A letter that was not in the index.
  replaced,   ///< A letter that was.
  moved,      ///< A letter that was, from a file that is gone: see `other`.
  unchanged,  ///< Its letter, or the one it is a copy of, is as it was.
  copied,     ///< Its letter is indexed from a better input: see `other`.
  skipped,    ///< See `skip`. What was read from it before stays.
  vanished,   ///< It is there no more; its letter stays.
  pruned,     ///< It is there no more, and its letter was taken out.
};

std::string_view name_of(Outcome outcome);

struct InputReport {
  Input input;
  Outcome outcome = Outcome::unchanged;
  std::string letter;        ///< The id of its letter; empty for a skip.
  std::size_t passages = 0;  ///< That were written.
  std::optional<Skip> skip;
  /// Another input with the same letter or id: the one that is kept, when this
  /// one is `copied`; the one that gave way, or that has the id itself,
  /// when this one is `added`, `replaced` or `moved`.
  std::string other;
  bool was_read = false;  ///< Not when it is as it was when last read.
  std::chrono::nanoseconds reading{0};    ///< Time on the clock.
  std::chrono::nanoseconds splitting{0};  ///< Processor time.
  std::chrono::nanoseconds writing{0};    ///< The same: analyzing and adding.

  bool operator==(const InputReport&) const = default;
};

struct IndexReport {
  std::size_t found = 0;  ///< Inputs.
  std::map<Outcome, std::size_t> outcomes;
  std::map<SkipReason, std::size_t> skipped_by_reason;
  std::size_t read = 0;          ///< Inputs that were read in this run.
  std::uint64_t bytes_read = 0;  ///< Their size.
  std::size_t passages = 0;      ///< That were written.
  std::size_t continued = 0;  ///< Inputs that a run cut short had read before.
  std::size_t outdated = 0;   ///< Unchanged letters that an older reader read.
  std::uint64_t generation = 0;  ///< The one that is published now, or 0.
  bool published = false;        ///< False when nothing had changed.
  bool stopped = false;          ///< Before all inputs were done.
  std::chrono::nanoseconds reading{0};  ///< As in InputReport, of all inputs.
  std::chrono::nanoseconds splitting{0};
  WriteTimes writing;

  void add(const InputReport& input);
  std::size_t count(Outcome outcome) const;  ///< Inputs with this outcome.

  bool operator==(const IndexReport&) const = default;
};

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
