// From a database to the postings of its frequent terms. Private to this room.

#pragma once

#include <vector>

#include <xapian.h>

#include "indexer/forward_format.h"
#include "indexer/table_output.h"

namespace kamerzoek {

/// Writes the lists and the text of the terms to `output`; returns where they
/// are, as FrequentPostings takes them.
std::vector<forward::FrequentTerm> write_frequent_postings(
    const Xapian::Database& passages, TableOutput& output);

}  // namespace kamerzoek
