// The tokens of a text: those of its clusters, and what depends on neighbours.

#pragma once

#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/tokens_cache.h"
#include "analyzers/tokens_term.h"
#include "analyzers/tokens_word.h"

namespace kamerzoek {

/// A token, and the rule that made it.
struct ExplainedToken {
  Token token;
  TermRule rule = TermRule::folded;
};

/// In the order that Analyzer::analyze promises. Safe to call from several
/// threads at once.
std::vector<ExplainedToken> explained_tokens(std::string_view text,
                                             Language language,
                                             const WordReader& words,
                                             ClusterCache& cache);

}  // namespace kamerzoek
