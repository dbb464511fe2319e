#include "searcher/compile_word.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/generic_words.h"
#include "searcher/near_words.h"
#include "searcher/phrase_spellings.h"
#include "searcher/stop_words.h"

namespace kamerzoek {
namespace {

using Terms = std::vector<std::string>;

using Queries = std::vector<Xapian::Query>;

// What has more pieces is no word but a URL or the like; few passages have all
// of it.
constexpr std::size_t most_pieces_of_word = 4;

bool is_generic(const WordTerms& word) {
  return std::ranges::any_of(word.exact, is_generic_word) ||
         std::ranges::any_of(word.normalised, is_generic_word);
}

// "WHO" and "IS" are no stop words.
bool says_nothing(const WordTerms& word) {
  return word.written.empty() && !word.exact.empty() &&
         is_stop_word(word.exact.front());
}

std::string name_of(const WordTerms& word) {
  return word.exact.empty() ? "" : word.exact.front();
}

// The terms of each way to write the phrase.
std::vector<Terms> phrases_in(FieldId field, std::string_view text,
                              const Analyzer& analyzer) {
  std::vector<Terms> phrases = phrase_spellings(text, analyzer);
  for (Terms& terms : phrases) {
    for (std::string& term : terms) {
      term = term_in(field, TermKind::exact, term);
    }
  }
  return phrases;
}

}  // namespace

Xapian::Query one_query(Xapian::Query::op op,
                        const std::vector<Xapian::Query>& queries) {
  if (queries.empty()) {
    return {};
  }
  return queries.size() == 1
             ? queries.front()
             : Xapian::Query(op, queries.begin(), queries.end());
}

Xapian::Query next_to_each_other(FieldId field, std::string_view text,
                                 const Analyzer& analyzer,
                                 const OpenIndex& index) {
  Queries spellings;
  for (const Terms& terms : phrases_in(field, text, analyzer)) {
    std::vector<WordChoice> words;
    words.reserve(terms.size());
    for (const std::string& term : terms) {
      words.push_back({term});
    }
    const auto window = static_cast<unsigned>(words.size());
    spellings.push_back(near_words(index, words, WordOrder::as_given, window));
  }
  // "NAVO-ministers" is there in two spellings, but once.
  return one_query(Xapian::Query::OP_MAX, spellings);
}

void WordCompiler::scale_clues_from(std::size_t first, double weight) {
  for (std::size_t i = first; i < clues_.size(); ++i) {
    clues_[i].weight *= weight;
  }
}

void WordCompiler::find_none_from(std::size_t first) {
  for (std::size_t i = first; i < clues_.size(); ++i) {
    clues_[i].finds = false;
  }
}

void WordCompiler::add(Queries& to, double weight, const Terms& any_of,
                       const std::string& what) {
  if (any_of.empty() || weight <= 0) {
    return;
  }
  to.emplace_back(Xapian::Query::OP_OR, any_of.begin(), any_of.end());
  clues_.push_back({what, weight, any_of, {}});
}

void WordCompiler::add(Queries& to, double weight, const Xapian::Query& query,
                       const std::string& what) {
  if (query.empty() || weight <= 0) {
    return;
  }
  to.push_back(query);
  clues_.push_back({what, weight, {}, query});
}

bool WordCompiler::is_known(const std::string& term) const {
  return index_.passages.term_exists(term);
}

bool WordCompiler::is_known(const WordTerms& word) const {
  return std::ranges::any_of(word.normalised, [&](const std::string& term) {
    return is_known(term_in(FieldId::body, TermKind::normalised, term)) ||
           is_known(term_in(FieldId::body, TermKind::exact, term)) ||
           is_known(term_in(FieldId::body, TermKind::part, term));
  });
}

// What is in no passage is left out. One remains, so that something is asked.
WordCompiler::Terms WordCompiler::known(Terms terms) const {
  const auto end = std::stable_partition(
      terms.begin(), terms.end(),
      [&](const std::string& term) { return is_known(term); });
  if (!terms.empty()) {
    terms.erase(std::max(end, terms.begin() + 1), terms.end());
  }
  return terms;
}

WordCompiler::Terms WordCompiler::any_term(FieldId field, TermKind kind,
                                           const Terms& terms) const {
  Terms indexed;
  indexed.reserve(terms.size());
  for (const std::string& term : terms) {
    indexed.push_back(term_in(field, kind, term));
  }
  return known(std::move(indexed));
}

// The word as such or inside a compound, as one term with one frequency: apart,
// the rarer of the two would count for more than the word does.
WordCompiler::Terms WordCompiler::whole_word(FieldId field,
                                             const Terms& terms) {
  Terms indexed;
  for (const std::string& term : terms) {
    std::ranges::move(own_forms_.terms_of(field, term),
                      std::back_inserter(indexed));
    indexed.push_back(term_in(field, TermKind::part, term));
  }
  return known(std::move(indexed));
}

// Outside the text exact terms have places but, their normalised forms being
// there too, no weight. Of words that are linked there, the first one has it.
Xapian::Query WordCompiler::phrase_outside_text(FieldId field,
                                                std::string_view text) {
  Queries weights;
  for (const WordTerms& word : word_terms(text, analyzer_)) {
    const Terms terms = whole_word(field, word.normalised);
    weights.emplace_back(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
  }
  return {Xapian::Query::OP_FILTER, one_query(Xapian::Query::OP_OR, weights),
          next_to_each_other(field, text, analyzer_, index_)};
}

double WordCompiler::weight_of(PartRole role) const {
  switch (role) {
    case PartRole::modifier:
      return weights_.modifier;
    case PartRole::head:
      return weights_.head;
    case PartRole::run:
      break;
  }
  return weights_.run;
}

void WordCompiler::add_parts(Queries& to, const WordTerms& word,
                             double factor) {
  const double for_unknown = is_known(word) ? 1 : weights_.unknown;
  for (const WordPart& part : word.parts) {
    const double generic = is_generic_word(part.term) ? weights_.generic : 1;
    add(to, factor * for_unknown * generic * weight_of(part.role),
        whole_word(FieldId::body, {part.term}),
        part.term + " of " + name_of(word));
  }
}

Xapian::Query WordCompiler::piece(FieldId field, const WordTerms& word,
                                  Evidence evidence) {
  const std::string name = name_of(word);
  Queries queries;
  if (field != FieldId::body) {
    add(queries, 1, whole_word(field, word.normalised),
        name + " in " + std::string(kamerzoek::field(field).name));
    return one_query(Xapian::Query::OP_OR, queries);
  }
  const double factor = is_generic(word) ? weights_.generic : 1;
  add(queries, factor, whole_word(field, word.normalised), name);
  add(queries, factor * weights_.exact,
      any_term(field, TermKind::exact, word.exact), name + " as typed");
  add(queries, factor * weights_.written,
      any_term(field, TermKind::written, word.written), name + " as written");
  add(queries, factor * weights_.heading,
      whole_word(FieldId::heading, word.normalised), name + " in heading");
  if (evidence == Evidence::parts_too) {
    add_parts(queries, word, factor);
  }
  return one_query(Xapian::Query::OP_OR, queries);
}

Xapian::Query WordCompiler::word(FieldId field, std::string_view text,
                                 Evidence evidence) {
  const std::vector<WordTerms> words = word_terms(text, analyzer_);
  Queries pieces;
  for (const WordTerms& word : words) {
    pieces.push_back(piece(field, word, evidence));
  }
  if (pieces.size() > most_pieces_of_word) {
    return one_query(Xapian::Query::OP_OR, pieces);
  }
  any_clue_finds_ = any_clue_finds_ && pieces.size() < 2;
  Queries spellings = {one_query(Xapian::Query::OP_AND, pieces)};
  for (const JoinedWord& one :
       words.empty() ? std::vector<JoinedWord>() : words.front().joined) {
    if (one.width == words.size()) {
      const WordTerms linked{{one.term}, {one.term}, {}, {}, {}};
      spellings.push_back(piece(field, linked, Evidence::whole_only));
    }
  }
  return one_query(Xapian::Query::OP_OR, spellings);
}

Xapian::Query WordCompiler::any_word(std::string_view text) {
  Queries pieces;
  for (const WordTerms& word : word_terms(text, analyzer_)) {
    pieces.push_back(piece(FieldId::body, word, Evidence::parts_too));
  }
  return one_query(Xapian::Query::OP_OR, pieces);
}

Xapian::Query WordCompiler::phrase(FieldId field, std::string_view text) {
  const std::vector<WordTerms> words = word_terms(text, analyzer_);
  if (words.empty()) {
    return {};
  }
  const double factor =
      words.size() == 1 && is_generic(words.front()) ? weights_.generic : 1;
  const std::string name = '"' + std::string(text) + '"';
  Queries places;
  if (field != FieldId::body) {
    add(places, 1, phrase_outside_text(field, text),
        name + " in " + std::string(kamerzoek::field(field).name));
    return places.front();
  }
  add(places, factor, next_to_each_other(field, text, analyzer_, index_), name);
  if (!places.empty()) {
    clues_.back().phrases = phrases_in(field, text, analyzer_);
  }
  add(places, factor * weights_.heading,
      phrase_outside_text(FieldId::heading, text), name + " in heading");
  return one_query(Xapian::Query::OP_OR, places);
}

void WordCompiler::title(std::string_view text) {
  const std::size_t first = clues_.size();
  Queries queries;
  const std::vector<WordTerms> words = word_terms(text, analyzer_);
  for (const WordTerms& word : words) {
    if (words.size() > 1 && says_nothing(word)) {
      continue;  // "van" of "Straat van Taiwan".
    }
    add(queries, weights_.title, whole_word(FieldId::title, word.normalised),
        name_of(word) + " in title");
  }
  find_none_from(first);
}

}  // namespace kamerzoek
