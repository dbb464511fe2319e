// From the query tree to what Xapian matches and scores. Private to this room.

#pragma once

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "searcher/query.h"

namespace kamerzoek {

/// What `query` finds, and how much each piece of evidence counts.
///
/// A word finds the passages that have it, in any inflection or as a part of a
/// compound, in their text or in a heading above them; the letter's title only
/// adds to the score of passages found. Phrases are matched word by word as
/// written. The number of terms is at most a small multiple of those of the
/// query, whatever the index holds.
Xapian::Query compiled(const Query& query, const Analyzer& analyzer);

/// How the compiled query's terms are scored.
Xapian::BM25Weight weighting();

}  // namespace kamerzoek
