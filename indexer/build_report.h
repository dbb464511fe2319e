// What a run of the batch job did, with each input and with all of them.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/input.h"
#include "corpus/skip.h"
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
  bool was_read = false;     ///< Not when it is as it was when last read.
  bool lacks_pages = false;  ///< See lacking_pages_format.
  std::chrono::nanoseconds reading{0};    ///< Time on the clock.
  std::chrono::nanoseconds splitting{0};  ///< Processor time.
  std::chrono::nanoseconds writing{0};    ///< The same: analyzing and adding.

  bool operator==(const InputReport&) const = default;
};

struct IndexReport {
  std::size_t found = 0;  ///< Inputs.
  std::map<Outcome, std::size_t> outcomes;
  std::map<SkipReason, std::size_t> skipped_by_reason;
  std::size_t read = 0;           ///< Inputs that were read in this run.
  std::uint64_t bytes_read = 0;   ///< Their size.
  std::size_t passages = 0;       ///< That were written.
  std::size_t lacking_pages = 0;  ///< Letters that were written so.
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

}  // namespace kamerzoek
