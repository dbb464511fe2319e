// The words that say best what passages are about, as a query for more like
// them. Private to this room.

#pragma once

#include <vector>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "indexer/stored.h"
#include "searcher/query.h"

namespace kamerzoek {

/// At most 20 words of `passages` side by side, those first that they have
/// often and others seldom; of a large index none that one passage in twenty
/// has. `nothing` when no other passage of `index` shares a word with them.
/// Throws what Xapian throws.
Query like_passages(const std::vector<StoredPassage>& passages,
                    const Xapian::Database& index, const Analyzer& analyzer);

}  // namespace kamerzoek
