// Passages with words near each other: phrases, NEAR and ADJ. Private to this
// room.

#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/near_places.h"

namespace kamerzoek {

/// The passages with one word of each of `words` at different places, from the
/// first of them to the last at most `window` places; they score as if all were
/// asked for anywhere. `words` is not empty. `index` is what is asked, and
/// must outlive the query.
Xapian::Query near_words(const OpenIndex& index,
                         const std::vector<WordChoice>& words, WordOrder order,
                         unsigned window);

}  // namespace kamerzoek
