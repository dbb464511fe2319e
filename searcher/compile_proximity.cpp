#include "searcher/compile_proximity.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema.h"
#include "searcher/compile_word.h"
#include "searcher/near_words.h"
#include "searcher/word_terms.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;

std::string exact_term(FieldId field, const std::string& term) {
  return term_in(field, TermKind::exact, term);
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
WordChoice one_of(const Query& query, const Analyzer& analyzer) {
  WordChoice forms;
  for (const Query& form : query.operands) {
    for (const std::string& word : exact_words(form.text, analyzer)) {
      forms.push_back(exact_term(form.field, word));
    }
  }
  return forms;
}

// What stands at following places, and what must be there besides.
struct Places {
  std::vector<WordChoice> places;
  std::vector<Xapian::Query> phrases;
};

void add_places(const Query& operand, const Analyzer& analyzer,
                const OpenIndex& index, Places& to) {
  if (!operand.operands.empty()) {
    WordChoice forms = one_of(operand, analyzer);
    if (!forms.empty()) {
      to.places.push_back(std::move(forms));
    }
    return;
  }
  const std::vector<std::string> words = exact_words(operand.text, analyzer);
  for (const std::string& word : words) {
    to.places.push_back({exact_term(operand.field, word)});
  }
  if (words.size() > 1) {
    to.phrases.push_back(
        next_to_each_other(operand.field, operand.text, analyzer, index));
  }
}

}  // namespace

Xapian::Query proximity_query(const Query& query, const Analyzer& analyzer,
                              const OpenIndex& index) {
  Places found;
  for (const Query& operand : query.operands) {
    add_places(operand, analyzer, index, found);
  }
  if (found.places.empty()) {
    return {};
  }
  // A phrase takes as many places as it has words.
  const std::size_t gaps = query.operands.size() - 1;
  const std::size_t window =
      gaps * query.distance + std::max(found.places.size(), gaps + 1) - gaps;
  Xapian::Query close =
      near_words(index, found.places,
                 query.op == Op::near ? WordOrder::any : WordOrder::as_given,
                 static_cast<unsigned>(window));
  for (const Xapian::Query& phrase : found.phrases) {
    close = Xapian::Query(Xapian::Query::OP_FILTER, close, phrase);
  }
  return close;
}

Xapian::Query beginning_query(const Query& query, const Analyzer& analyzer) {
  WordChoice words;
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
