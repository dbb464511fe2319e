#include "searcher/mark_matches.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "searcher/evidence.h"
#include "searcher/phrase_spellings.h"
#include "searcher/stop_words.h"
#include "searcher/word_terms.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;

void add_word(const std::string& text, Evidence evidence,
              const Analyzer& analyzer, SoughtTerms& sought) {
  for (const WordTerms& word : word_terms(text, analyzer)) {
    sought.words.insert(word.normalised.begin(), word.normalised.end());
    if (evidence == Evidence::parts_too) {
      const std::vector<std::string> parts = terms_of(word.parts);
      sought.words.insert(parts.begin(), parts.end());
    }
  }
}

void add_phrase(const std::string& text, const Analyzer& analyzer,
                SoughtTerms& sought) {
  for (std::vector<std::string>& phrase : phrase_spellings(text, analyzer)) {
    sought.phrases.push_back(std::move(phrase));
  }
}

void add_terms(const Query& query, Evidence evidence, const Analyzer& analyzer,
               SoughtTerms& sought) {
  if (query.op == Op::word && query.field == FieldId::body) {
    add_word(query.text, evidence, analyzer, sought);
  } else if (query.op == Op::phrase && query.field == FieldId::body) {
    add_phrase(query.text, analyzer, sought);
  }
  const std::size_t wanted =
      query.op == Op::without ? 1 : query.operands.size();
  for (std::size_t i = 0; i < wanted; ++i) {
    add_terms(query.operands[i], evidence_for(query, i, evidence), analyzer,
              sought);
  }
}

/// The token for `term` at `position`, or null. `exact` is by position.
const Token* token_at(const std::vector<Token>& exact, unsigned position,
                      const std::string& term) {
  auto at = std::ranges::lower_bound(exact, position, {}, &Token::position);
  for (; at != exact.end() && at->position == position; ++at) {
    if (at->term == term) {
      return &*at;
    }
  }
  return nullptr;
}

/// Where the phrase that begins with `first` ends; nothing if it does not go
/// on there.
std::optional<std::size_t> end_of_phrase(
    const std::vector<Token>& exact, const Token& first,
    const std::vector<std::string>& phrase) {
  const Token* token = &first;
  for (std::size_t i = 1; i < phrase.size(); ++i) {
    token = token_at(exact, token->position + token->width, phrase[i]);
    if (token == nullptr) {
      return std::nullopt;
    }
  }
  return token->source.end;
}

void add_phrases(const std::vector<Token>& exact,
                 const std::vector<std::string>& phrase,
                 std::vector<Span>& spans) {
  for (const Token& first : exact) {
    if (first.term != phrase.front()) {
      continue;
    }
    if (const auto end = end_of_phrase(exact, first, phrase)) {
      spans.push_back({first.source.begin, std::max(first.source.end, *end)});
    }
  }
}

std::vector<Span> merged(std::vector<Span> spans) {
  std::ranges::sort(spans, {}, &Span::begin);
  std::vector<Span> result;
  for (const Span& span : spans) {
    if (!result.empty() && span.begin < result.back().end) {
      result.back().end = std::max(result.back().end, span.end);
    } else {
      result.push_back(span);
    }
  }
  return result;
}

}  // namespace

SoughtTerms sought_terms(const Query& query, const Analyzer& analyzer) {
  SoughtTerms sought;
  add_terms(without_stop_words(query, analyzer), Evidence::parts_too, analyzer,
            sought);
  return sought;
}

std::vector<Span> matches_in(const StoredPassage& passage,
                             const SoughtTerms& sought,
                             const Analyzer& analyzer) {
  std::vector<Span> spans;
  std::vector<Token> exact;  // Of phrases only, as most queries have none.
  analyzer.visit(passage.text, passage.language, [&](const TokenView& token) {
    const bool may_match =
        token.kind == TermKind::normalised || token.kind == TermKind::part;
    if (may_match && sought.words.contains(token.term)) {
      spans.push_back(token.source);
    }
    if (token.kind == TermKind::exact && !sought.phrases.empty()) {
      exact.push_back({std::string(token.term), token.kind, token.source,
                       token.position, token.width});
    }
  });
  for (const std::vector<std::string>& phrase : sought.phrases) {
    add_phrases(exact, phrase, spans);
  }
  return merged(std::move(spans));
}

}  // namespace kamerzoek
