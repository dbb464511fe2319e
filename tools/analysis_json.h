// What `kamerzoek analyze --format json` prints. A published contract.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "searcher/query.h"
#include "tools/console.h"

namespace kamerzoek {

/// {"v":1,"analyzer":…,"tokens":[{"position","word","span","kind","term"}]}
std::string json_of(std::string_view text, const std::vector<Token>& tokens,
                    std::string_view analyzer, const Look& look);

/// {"v":1,"query":…,"tree":{"op",…,"operands":[…]},"warnings":[…]}
std::string json_of(const ParsedQuery& parsed, const Look& look);

/// "exact", "normalised", "part" or "written".
std::string_view name_of(TermKind kind);

}  // namespace kamerzoek
