// The order of passages that score the same. Private to this room.

#pragma once

#include <cstddef>
#include <span>

#include <xapian.h>

namespace kamerzoek {

/// Puts the first `count` of all `tied` in front: newest first, those without a
/// date last; then by the letter's id and the passage's number. Reads what it
/// needs in one go through the index, however many there are.
void sort_tied(const Xapian::Database& passages, std::span<Xapian::docid> tied,
               std::size_t count);

}  // namespace kamerzoek
