// A query from a text that is no query: the topic of a judged set, a title, a
// sentence out of a letter.

#pragma once

#include <string_view>

#include "searcher/query.h"

namespace kamerzoek {

/// The words of `text` side by side, as they are: nothing in it is an operator,
/// a field or the name of a letter. `nothing` when it has no words. Throws
/// Error, naming the bound, when it is larger than `limits`.
Query plain_query(std::string_view text, const QueryLimits& limits = {});

}  // namespace kamerzoek
