// What `kamerzoek analyze --format json` prints. A published contract.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/tokens_text.h"
#include "searcher/query.h"
#include "tools/console.h"
#include "tools/word_splits.h"

namespace kamerzoek {

/// What `kamerzoek analyze` found out about a text.
struct TextAnalysis {
  std::string text;
  std::string analyzer;  ///< Its id.
  std::vector<ExplainedToken> tokens;
  std::vector<WordSplit> splits;
};

/// {"v":1,"analyzer":…,
///  "tokens":[{"position","width","word","span","kind","term","rule"}],
///  "splits":[{"word","parts":[{"text","base"}],"runs":[{"text","base"}],
///             "score","whole_score","margin"}]}
std::string json_of(const TextAnalysis& analysis, const Look& look);

/// {"v":1,"query":…,"tree":{"op",…,"operands":[…]},"warnings":[…]}
std::string json_of(const ParsedQuery& parsed, const Analyzer& analyzer,
                    const Look& look);

/// "exact", "normalised", "part" or "written".
std::string_view name_of(TermKind kind);

}  // namespace kamerzoek
