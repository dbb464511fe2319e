// Orders letters by the passages that a query finds in them. Private to this
// room.

#pragma once

#include "searcher/letter_groups.h"
#include "searcher/query_run.h"

namespace kamerzoek {

/// The letters from rank `limits.offset` on, best first; letters of equal
/// score in the order of their best passages.
///
/// A letter's score is at most 1.4 times that of its best passage, so letters
/// are looked at by rising rank of that until no further one can come in; at
/// most 500 beyond those asked for.
LetterGroups rank_letters(QueryRun& run, const GroupLimits& limits);

}  // namespace kamerzoek
