// Hits and letters as people read them.

#pragma once

#include "searcher/letter_groups.h"
#include "searcher/searcher.h"
#include "tools/console.h"

namespace kamerzoek {

/// A hit: its headings, the snippet with its matches marked, and the citation.
void print_hit(const Hit& hit, const Console& console);

/// A letter with the best of its passages.
void print_group(const LetterGroup& group, const Console& console);

/// The words that were looked for beside those of the query, on `console.err`.
void print_also_searched(const Hits& hits, const Console& console);

/// How many there are in all, on `console.err`.
void print_count(const Hits& hits, const Console& console);
void print_count(const LetterGroups& groups, const Console& console);

/// "China (2), Indo-Pacific (heading)": why a theme found the hit.
std::string reasons_text(const Hit& hit);

/// "Sessie 3 › Sahel".
std::string path_text(const std::vector<std::string>& section_path);

}  // namespace kamerzoek
