// What the index keeps of each passage beside its words. Private to this room.

#pragma once

#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/schema.h"

namespace kamerzoek {

/// The value of each of `passages`, which must be in rising order; empty where
/// there is none. Goes through the index once, however many there are.
std::vector<std::string> values_of(const Xapian::Database& database, Slot slot,
                                   std::span<const Xapian::docid> passages);

}  // namespace kamerzoek
