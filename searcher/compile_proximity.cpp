#include "searcher/compile_proximity.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/schema.h"
#include "searcher/compile_word.h"
#include "searcher/word_terms.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;
using Queries = std::vector<Xapian::Query>;

Xapian::Query exact_term(FieldId field, const std::string& term) {
  return Xapian::Query(term_in(field, TermKind::exact, term));
}

// The exact terms of `text`, one a word.
std::vector<std::string> exact_words(const std::string& text,
                                     const Analyzer& analyzer) {
  std::vector<std::string> words;
  for (const WordTerms& word : word_terms(text, analyzer)) {
    if (!word.exact.empty()) {
      words.push_back(word.exact.front());
    }
  }
  return words;
}

// The first words of the operands: each of these is of one word.
Xapian::Query one_of(const Query& query, const Analyzer& analyzer) {
  Queries forms;
  for (const Query& form : query.operands) {
    for (const std::string& word : exact_words(form.text, analyzer)) {
      forms.push_back(exact_term(form.field, word));
    }
  }
  return {Xapian::Query::OP_OR, forms.begin(), forms.end()};
}

// What stands at following places, and what must be there besides.
struct Places {
  Queries places;
  Queries phrases;
};

void add_places(const Query& operand, const Analyzer& analyzer, Places& to) {
  if (!operand.operands.empty()) {
    to.places.push_back(one_of(operand, analyzer));
    return;
  }
  const std::vector<std::string> words = exact_words(operand.text, analyzer);
  for (const std::string& word : words) {
    to.places.push_back(exact_term(operand.field, word));
  }
  if (words.size() > 1) {
    to.phrases.push_back(
        next_to_each_other(operand.field, operand.text, analyzer));
  }
}

}  // namespace

Xapian::Query proximity_query(const Query& query, const Analyzer& analyzer) {
  Places found;
  for (const Query& operand : query.operands) {
    add_places(operand, analyzer, found);
  }
  if (found.places.empty()) {
    return {};
  }
  // A phrase takes as many places as it has words.
  const std::size_t gaps = query.operands.size() - 1;
  const std::size_t window =
      gaps * query.distance + std::max(found.places.size(), gaps + 1) - gaps;
  Xapian::Query close = found.places.front();
  if (found.places.size() > 1) {
    close = Xapian::Query(query.op == Op::near ? Xapian::Query::OP_NEAR
                                               : Xapian::Query::OP_PHRASE,
                          found.places.begin(), found.places.end(),
                          static_cast<Xapian::termcount>(window));
  }
  for (const Xapian::Query& phrase : found.phrases) {
    close = Xapian::Query(Xapian::Query::OP_FILTER, close, phrase);
  }
  return close;
}

Xapian::Query beginning_query(const Query& query, const Analyzer& analyzer) {
  Queries words;
  for (const Query& word : query.operands) {
    for (const std::string& term : exact_words(word.text, analyzer)) {
      words.push_back(exact_term(query.field, term));
    }
  }
  if (words.empty()) {
    // No word begins so: the beginning itself is no word either.
    words.push_back(exact_term(query.field, query.text));
  }
  return {Xapian::Query::OP_SYNONYM, words.begin(), words.end()};
}

}  // namespace kamerzoek
