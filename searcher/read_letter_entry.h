// A letter looked up in an open index. Private to this room.

#pragma once

#include <optional>
#include <string>

#include "indexer/open_index.h"
#include "indexer/stored.h"

namespace kamerzoek {

/// The letter whose document has `term`, a letter_term() or alias_term(); of
/// several the one indexed first. Where only a copy has it, the letter that it
/// is a copy of. Throws what Xapian throws.
std::optional<StoredLetter> read_letter_entry(const OpenIndex& index,
                                              const std::string& term);

}  // namespace kamerzoek
