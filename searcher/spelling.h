// Which words a user may have meant who typed one that is nowhere in the index.
// Private to this room.

#pragma once

#include <optional>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "searcher/query.h"

namespace kamerzoek {

/// `query` with each word of the text that is in no passage, nor is any form
/// or part of it, replaced by the nearest word of the index: one letter more,
/// less, other or swapped with its neighbour, for words of eight letters or
/// more also two; of equally near ones that in most passages. Empty when no
/// word has one. Takes time that does not grow with the index. Throws what
/// Xapian throws.
std::optional<Query> respelt(const Query& query,
                             const Xapian::Database& passages,
                             const Analyzer& analyzer);

}  // namespace kamerzoek
