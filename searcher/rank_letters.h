// Orders letters by the passages that a query finds in them. Private to this
// room.

#pragma once

#include <xapian.h>

#include "searcher/letter_groups.h"
#include "searcher/query_run.h"

namespace kamerzoek {

/// The letters from rank `limits.offset` on, best first; letters of equal
/// score in the order of their best passages.
LetterGroups rank_letters(QueryRun& run, const Xapian::Database& passages,
                          const GroupLimits& limits);

}  // namespace kamerzoek
