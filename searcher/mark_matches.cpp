#include "searcher/mark_matches.h"

#include <algorithm>
#include <utility>

#include "searcher/stop_words.h"
#include "searcher/word_terms.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;

void add_word(const std::string& text, const Analyzer& analyzer,
              SoughtTerms& sought) {
  for (const WordTerms& word : word_terms(text, analyzer)) {
    sought.words.insert(word.normalised.begin(), word.normalised.end());
    sought.words.insert(word.parts.begin(), word.parts.end());
  }
}

void add_phrase(const std::string& text, const Analyzer& analyzer,
                SoughtTerms& sought) {
  std::vector<std::string> phrase;
  for (const WordTerms& word : word_terms(text, analyzer)) {
    phrase.push_back(word.exact.front());
  }
  if (!phrase.empty()) {
    sought.phrases.push_back(std::move(phrase));
  }
}

void add_terms(const Query& query, const Analyzer& analyzer,
               SoughtTerms& sought) {
  if (query.op == Op::word && query.field == FieldId::body) {
    add_word(query.text, analyzer, sought);
  } else if (query.op == Op::phrase && query.field == FieldId::body) {
    add_phrase(query.text, analyzer, sought);
  }
  const std::size_t wanted =
      query.op == Op::without ? 1 : query.operands.size();
  for (std::size_t i = 0; i < wanted; ++i) {
    add_terms(query.operands[i], analyzer, sought);
  }
}

std::vector<Token> exact_tokens(const std::vector<Token>& tokens) {
  std::vector<Token> exact;
  for (const Token& token : tokens) {
    const bool first_there =
        exact.empty() || exact.back().position != token.position;
    if (token.kind == TermKind::exact && first_there) {
      exact.push_back(token);
    }
  }
  return exact;
}

bool begins_at(const std::vector<Token>& tokens, std::size_t place,
               const std::vector<std::string>& phrase) {
  if (phrase.size() > tokens.size() - place) {
    return false;
  }
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const Token& token = tokens[place + i];
    if (token.term != phrase[i] ||
        token.position != tokens[place].position + i) {
      return false;
    }
  }
  return true;
}

void add_phrases(const std::vector<Token>& tokens,
                 const std::vector<std::string>& phrase,
                 std::vector<Span>& spans) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (begins_at(tokens, i, phrase)) {
      spans.push_back(
          {tokens[i].source.begin, tokens[i + phrase.size() - 1].source.end});
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
  add_terms(without_stop_words(query, analyzer), analyzer, sought);
  return sought;
}

std::vector<Span> matches_in(const StoredPassage& passage,
                             const SoughtTerms& sought,
                             const Analyzer& analyzer) {
  const std::vector<Token> tokens =
      analyzer.analyze(passage.text, passage.language);
  std::vector<Span> spans;
  for (const Token& token : tokens) {
    const bool may_match =
        token.kind == TermKind::normalised || token.kind == TermKind::part;
    if (may_match && sought.words.contains(token.term)) {
      spans.push_back(token.source);
    }
  }
  const std::vector<Token> exact = exact_tokens(tokens);
  for (const std::vector<std::string>& phrase : sought.phrases) {
    add_phrases(exact, phrase, spans);
  }
  return merged(std::move(spans));
}

}  // namespace kamerzoek
