// The letters of an answer as CSL-JSON, which Zotero, Pandoc and others read.

#pragma once

#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tools/console.h"

namespace kamerzoek {

/// One list of all, as ris_of() has them.
std::string csl_json_of(const std::vector<Hit>& hits, const Look& look);

}  // namespace kamerzoek
