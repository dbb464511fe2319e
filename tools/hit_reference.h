// The letters of an answer, for programs that keep references.

#pragma once

#include <string>
#include <vector>

#include "searcher/searcher.h"

namespace kamerzoek {

/// One reference for each letter, in the order of its best hit; which passages
/// were found, and on which pages, is its note.
std::string ris_of(const std::vector<Hit>& hits);
std::string bibtex_of(const std::vector<Hit>& hits);

}  // namespace kamerzoek
