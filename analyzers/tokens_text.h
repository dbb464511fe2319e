// The tokens of a text: those of its clusters, and what depends on neighbours.

#pragma once

#include <deque>
#include <memory>
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

/// A term of a cluster, or of this text only, at its place.
struct PlacedTerm {
  const Term* term = nullptr;
  Span source;
  unsigned position = 0;
};

/// All tokens of a text, without copies of what the cache holds.
class TextTokens {
 public:
  /// `words` and `cache` may be used by several threads at once.
  TextTokens(std::string_view text, Language language, const WordReader& words,
             ClusterCache& cache);

  /// In the order that Analyzer::analyze promises; valid as long as this is.
  const std::vector<PlacedTerm>& all() const { return placed_; }

 private:
  friend class TextReader;

  std::vector<std::shared_ptr<const ClusterTerms>> clusters_;
  std::deque<Term> restored_;
  std::vector<PlacedTerm> placed_;
};

}  // namespace kamerzoek
