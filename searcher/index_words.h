// What only the words of an index can say of a query: which begin as "wapen*"
// does, and which forms of a word may stand near to another.
//
// Positions are kept for words as written, so that the forms of "minister"
// must be known before what is near to it can be found. Private to this room.

#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "searcher/query.h"

namespace kamerzoek {

/// Bounds on what one query may cost, whatever the index holds.
struct IndexWordLimits {
  std::size_t max_words = 256;          ///< For one beginning or word.
  std::size_t max_looked_at = 100'000;  ///< Of the index, for the whole query.
};

struct IndexWords {
  Query query;
  std::vector<QueryWarning> warnings;  ///< Of beginnings not searched whole.
};

/// `query` with operands for each `starting`, and with an `either` of its forms
/// for each word within `near` and `adjacent`. Of more than
/// `limits.max_words`, those in most passages are taken, with a warning.
/// Throws what Xapian throws.
IndexWords with_index_words(Query query, const Xapian::Database& passages,
                            const Analyzer& analyzer,
                            const IndexWordLimits& limits = {});

}  // namespace kamerzoek
