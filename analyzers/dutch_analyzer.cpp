#include "analyzers/dutch_analyzer.h"

#include <utility>

#include "analyzers/icu_text.h"
#include "analyzers/make_analyzer.h"

namespace kamerzoek {
namespace {

/// Raised with every change of the rules that changes a term.
/// 1: words folded and stemmed. 2: clusters, lexicon, compounds. 3: bases of
/// words in -iale, -uele; verbs that are their own base. 4: adjectives in -s.
constexpr const char* rules = "dutch-4";

Token token_of(const PlacedTerm& placed) {
  const Term& term = *placed.term;
  return {term.text, term.kind, placed.source, placed.position, term.width};
}

}  // namespace

DutchAnalyzer::DutchAnalyzer(const Lexicon& lexicon)
    : words_(lexicon),
      cache_(words_),
      id_(std::string(rules) + "; lexicon " + lexicon.checksum() + "; " +
          words_.stemmer_ids() + "; " + unicode_version()) {}

std::vector<ExplainedToken> DutchAnalyzer::explain(std::string_view text,
                                                   Language language) const {
  const TextTokens tokens(text, language, words_, cache_);
  std::vector<ExplainedToken> explained;
  explained.reserve(tokens.all().size());
  for (const PlacedTerm& each : tokens.all()) {
    explained.push_back({token_of(each), each.term->rule});
  }
  return explained;
}

std::vector<Token> DutchAnalyzer::analyze(std::string_view text,
                                          Language language) const {
  const TextTokens placed(text, language, words_, cache_);
  std::vector<Token> tokens;
  tokens.reserve(placed.all().size());
  for (const PlacedTerm& each : placed.all()) {
    tokens.push_back(token_of(each));
  }
  return tokens;
}

void DutchAnalyzer::visit(
    std::string_view text, Language language,
    const std::function<void(const TokenView&)>& use) const {
  const TextTokens tokens(text, language, words_, cache_);
  for (const PlacedTerm& each : tokens.all()) {
    const Term& term = *each.term;
    use({term.text, term.kind, each.source, each.position, term.width,
         term.own_form});
  }
}

std::unique_ptr<Analyzer> make_analyzer(const Lexicon& lexicon) {
  return std::make_unique<DutchAnalyzer>(lexicon);
}

}  // namespace kamerzoek
