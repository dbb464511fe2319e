// A concordance as people read it: the matches under each other.

#pragma once

#include <vector>

#include "searcher/concordance.h"
#include "tools/console.h"

namespace kamerzoek {

/// On a terminal each line fits: the words furthest from the match are cut.
void print_concordance(const std::vector<ConcordanceLine>& lines,
                       const Console& console);

}  // namespace kamerzoek
