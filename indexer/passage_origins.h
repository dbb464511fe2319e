// Which passages are of one letter, and which of one dossier. Private to this
// room.

#pragma once

#include <vector>

#include <xapian.h>

#include "indexer/forward_format.h"

namespace kamerzoek {

/// By the number of each passage, from 0 on. Letters that are items of one
/// publication (identifiers.h) count as one. Of several dossiers, the first one
/// by name. Throws what Xapian throws.
std::vector<forward::Origin> passage_origins(const Xapian::Database& passages);

}  // namespace kamerzoek
