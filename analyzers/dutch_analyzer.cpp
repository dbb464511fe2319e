#include "analyzers/dutch_analyzer.h"

#include <utility>

#include "analyzers/icu_text.h"
#include "analyzers/make_analyzer.h"

namespace kamerzoek {
namespace {

/// Raised with every change of the rules that changes a term.
/// 1: words folded and stemmed. 2: clusters, lexicon, compounds.
constexpr const char* rules = "dutch-2";

}  // namespace

DutchAnalyzer::DutchAnalyzer(const Lexicon& lexicon)
    : words_(lexicon),
      cache_(words_),
      id_(std::string(rules) + "; lexicon " + lexicon.checksum() + "; " +
          words_.stemmer_ids() + "; " + unicode_version()) {}

std::vector<ExplainedToken> DutchAnalyzer::explain(std::string_view text,
                                                   Language language) const {
  return explained_tokens(text, language, words_, cache_);
}

std::vector<Token> DutchAnalyzer::analyze(std::string_view text,
                                          Language language) const {
  std::vector<ExplainedToken> explained = explain(text, language);
  std::vector<Token> tokens;
  tokens.reserve(explained.size());
  for (ExplainedToken& each : explained) {
    tokens.push_back(std::move(each.token));
  }
  return tokens;
}

std::unique_ptr<Analyzer> make_analyzer(const Lexicon& lexicon) {
  return std::make_unique<DutchAnalyzer>(lexicon);
}

}  // namespace kamerzoek
