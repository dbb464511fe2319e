// What the index keeps of each passage beside its words. Private to this room.

#pragma once

#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/schema.h"

namespace kamerzoek {

/// Calls `use` with the value of each of `passages`, which must be in rising
/// order; it is empty where there is none. Goes through the index once, however
/// many there are.
template <typename Use>
void for_each_value(const Xapian::Database& database, Slot slot,
                    std::span<const Xapian::docid> passages, Use&& use) {
  const auto number = static_cast<Xapian::valueno>(slot);
  auto at = database.valuestream_begin(number);
  const auto end = database.valuestream_end(number);
  for (const Xapian::docid passage : passages) {
    if (at != end) {
      at.skip_to(passage);
    }
    const bool has_value = at != end && at.get_docid() == passage;
    use(has_value ? *at : std::string());
  }
}

/// The same, all of them.
std::vector<std::string> values_of(const Xapian::Database& database, Slot slot,
                                   std::span<const Xapian::docid> passages);

}  // namespace kamerzoek
