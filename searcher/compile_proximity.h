// What words near to each other, and words that begin so, are looked up as.
// Private to this room.

#pragma once

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "indexer/open_index.h"
#include "searcher/query.h"

namespace kamerzoek {

/// The passages in which the operands of `query`, a `near` or `adjacent`,
/// stand close enough. Of its words the forms count that
/// with_index_words() found; a phrase among them must be there as such.
/// `index` must outlive the result.
Xapian::Query proximity_query(const Query& query, const Analyzer& analyzer,
                              const OpenIndex& index);

/// The passages with one of the words that with_index_words() found for
/// `query`, a `starting`; they count as one word.
Xapian::Query beginning_query(const Query& query, const Analyzer& analyzer);

}  // namespace kamerzoek
