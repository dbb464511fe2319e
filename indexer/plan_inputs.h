// What a run of the batch job has to do with each input, decided before the
// first is read.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/find_inputs.h"
#include "indexer/entry_table.h"

namespace kamerzoek {

enum class Step : std::uint8_t {
  read_new,      ///< Not known yet.
  read_changed,  ///< Another size or time than when last read.
  read_again,    ///< As it was, but worth another try.
  keep_letter,
  keep_copy,        ///< As it was; what it is a copy of may change.
  keep_collection,  ///< As it was, and so are the letters in it.
  keep_skip,        ///< As it was when it was skipped.
  skip,             ///< Cannot be read at all.
};

std::string_view name_of(Step step);
bool is_to_be_read(Step step);

struct PlannedInput {
  Step step = Step::read_new;
  Input input;
  std::string letter;        ///< That is known to be in it, if any.
  std::optional<Skip> skip;  ///< For Step::keep_skip and Step::skip.

  bool operator==(const PlannedInput&) const = default;
};

struct PlanOptions {
  /// Inputs that are as they were when they were skipped for what is in them.
  enum class Failed { left, retried } failed = Failed::left;
  /// Letters that are as they were when an older reader read them.
  enum class Outdated { left, read_again } outdated = Outdated::left;
  /// What plain text is read as now, as Source::format: what was read as a
  /// letter of plain text before, or skipped, is read again if that differs.
  std::string text_format = "text";
  /// Those that were skipped because they are for OCR.
  enum class Pictures { left, read } pictures = Pictures::left;
  /// The folder of the index, which may lie among the letters.
  std::string index = {};
};

struct Plan {
  std::vector<PlannedInput> inputs;  ///< By rising path.
  /// What is known from files at or below the paths that are there no more, by
  /// rising path. What was in a collection is there as long as its file is.
  /// Never what is below a folder that could not be read.
  std::vector<KnownEntry> vanished;
  std::size_t outdated = 0;  ///< Letters that an older reader has read.

  std::size_t count(Step step) const;
};

/// Throws Error when a path does not exist.
Plan plan_inputs(const std::vector<std::string>& paths,
                 const EntryTable& entries, const PlanOptions& options);

}  // namespace kamerzoek
