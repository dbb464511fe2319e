// What was guessed about a query, for programs.

#pragma once

#include <vector>

#include "searcher/query.h"
#include "tools/json_text.h"

namespace kamerzoek {

/// [{"column":7,"message":"…"}]
Json json_of(const std::vector<QueryWarning>& warnings);

}  // namespace kamerzoek
