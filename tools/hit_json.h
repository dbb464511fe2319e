// Hits as `--format jsonl` and `--format json` print them. The keys and their
// order are a published contract; "v" says which.

#pragma once

#include <string>
#include <vector>

#include "searcher/letter_groups.h"
#include "searcher/query.h"
#include "searcher/searcher.h"
#include "tools/console.h"

namespace kamerzoek {

/// One hit: {"v":1,"rank":1,…}. "page" is where the passage begins;
/// "highlights" are the matching bytes of "text", as [begin, end).
std::string json_of(const Hit& hit, const Look& look);

/// All of an answer: {"v":1,"query":…,"index":…,"generation":…,"total":…,
/// "exact":…,"warnings":[…],"hits":[…]}, each hit as above.
std::string json_of(const Hits& hits, const std::vector<QueryWarning>& warnings,
                    const Look& look);

/// A letter with the best of its passages: {"v":1,"rank":…,"score":…,
/// "letter":{…},"total":…,"hits":[…]}.
std::string json_of(const LetterGroup& group, const Look& look);
std::string json_of(const LetterGroups& groups,
                    const std::vector<QueryWarning>& warnings,
                    const Look& look);

}  // namespace kamerzoek
