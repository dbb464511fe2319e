// The Analyzer for Dutch letters, and for the English and other passages in
// them. From text to terms in four steps, each with a header of its own:
//
//   tokens_scan     text → clusters, what stands between blanks
//   tokens_pieces   cluster → words, numbers, codes, and what links them
//   tokens_word     word → folded, base form, parts of a compound, as written
//   tokens_text     what depends on neighbours: dossier numbers, "land- en
//                   tuinbouw"

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/lexicon.h"
#include "analyzers/tokens_cache.h"
#include "analyzers/tokens_text.h"
#include "analyzers/tokens_word.h"

namespace kamerzoek {

class DutchAnalyzer : public Analyzer {
 public:
  /// `lexicon` must outlive this.
  explicit DutchAnalyzer(const Lexicon& lexicon);

  std::vector<Token> analyze(std::string_view text,
                             Language language) const override;
  void visit(std::string_view text, Language language,
             const std::function<void(const TokenView&)>& use) const override;
  std::string_view id() const override { return id_; }

  /// The same tokens, with the rule that made each.
  std::vector<ExplainedToken> explain(std::string_view text,
                                      Language language) const;

 private:
  WordReader words_;
  mutable ClusterCache cache_;  // Safe for several threads.
  std::string id_;
};

}  // namespace kamerzoek
