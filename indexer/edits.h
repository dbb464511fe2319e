// What has to be changed in databases that were written before.

#pragma once

#include <vector>

#include <xapian.h>

#include "corpus/input.h"
#include "indexer/known.h"

namespace kamerzoek {

struct Edits {
  std::vector<Input> refreshed;  ///< Letters with another size and time.
  std::vector<KnownEntry> gone;

  bool empty() const { return refreshed.empty() && gone.empty(); }
};

/// Makes the changes; what is not there is left out. In these databases a
/// letter's id and a path may stand for one letter only. Commits nothing.
void apply_edits(const Edits& edits, Xapian::WritableDatabase& passages,
                 Xapian::WritableDatabase& letters);

}  // namespace kamerzoek
