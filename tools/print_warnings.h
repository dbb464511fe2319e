// How a query was understood, where that was a guess.

#pragma once

#include <vector>

#include "searcher/query.h"
#include "tools/console.h"

namespace kamerzoek {

/// One line each on `console.err`: "kamerzoek: query, column 7: message".
void print_warnings(const std::vector<QueryWarning>& warnings,
                    const Console& console);

}  // namespace kamerzoek
