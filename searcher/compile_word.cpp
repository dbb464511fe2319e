#include "searcher/compile_word.h"

#include <string>
#include <utility>
#include <vector>

#include "searcher/word_terms.h"

namespace kamerzoek {
namespace {

using Queries = std::vector<Xapian::Query>;

// How much evidence counts, where the word itself in the text counts 1: a
// passage with the word under a heading with the word comes before one with
// the word alone, and that before one with the heading alone.
constexpr double exact_weight = 0.15;   // As typed, not inflected.
constexpr double written_weight = 0.5;  // Capitals or accents as typed.
constexpr double part_weight = 0.3;     // A part of the compound typed.
constexpr double heading_weight = 0.4;
constexpr double title_weight = 0.15;

// What has more pieces is no word but a URL or the like; few passages have all
// of it.
constexpr std::size_t most_pieces_of_word = 4;

Xapian::Query joined(Xapian::Query::op op, const Queries& queries) {
  if (queries.empty()) {
    return {};
  }
  return queries.size() == 1
             ? queries.front()
             : Xapian::Query(op, queries.begin(), queries.end());
}

void add_scaled(Queries& to, double factor, const Xapian::Query& query) {
  if (!query.empty()) {
    to.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, query, factor);
  }
}

Xapian::Query any_term(FieldId field, TermKind kind,
                       const std::vector<std::string>& terms) {
  Queries queries;
  for (const std::string& term : terms) {
    queries.emplace_back(term_in(field, kind, term));
  }
  return joined(Xapian::Query::OP_SYNONYM, queries);
}

// The word as such or inside a compound, as one term with one frequency: apart,
// the rarer of the two would count for more than the word does.
Xapian::Query whole_word(FieldId field, const std::vector<std::string>& terms) {
  Queries queries;
  for (const std::string& term : terms) {
    queries.emplace_back(term_in(field, TermKind::normalised, term));
    queries.emplace_back(term_in(field, TermKind::part, term));
  }
  return joined(Xapian::Query::OP_SYNONYM, queries);
}

Xapian::Query piece_query(FieldId field, const WordTerms& word,
                          Evidence evidence) {
  Xapian::Query whole = whole_word(field, word.normalised);
  if (field != FieldId::body) {
    return whole;
  }
  Queries queries = {whole};
  add_scaled(queries, exact_weight,
             any_term(field, TermKind::exact, word.exact));
  add_scaled(queries, written_weight,
             any_term(field, TermKind::written, word.written));
  add_scaled(queries, heading_weight,
             whole_word(FieldId::heading, word.normalised));
  if (evidence == Evidence::parts_too) {
    for (const std::string& part : word.parts) {
      add_scaled(queries, part_weight, whole_word(field, {part}));
    }
  }
  return joined(Xapian::Query::OP_OR, queries);
}

Xapian::Query next_to_each_other(FieldId field,
                                 const std::vector<WordTerms>& words) {
  Queries queries;
  for (const WordTerms& word : words) {
    queries.emplace_back(term_in(field, TermKind::exact, word.exact.front()));
  }
  return joined(Xapian::Query::OP_PHRASE, queries);
}

// Outside the text exact terms have positions but, their normalised forms
// being there too, no weight.
Xapian::Query phrase_outside_text(FieldId field,
                                  const std::vector<WordTerms>& words) {
  Queries weights;
  for (const WordTerms& word : words) {
    weights.push_back(whole_word(field, word.normalised));
  }
  return {Xapian::Query::OP_FILTER, joined(Xapian::Query::OP_AND, weights),
          next_to_each_other(field, words)};
}

}  // namespace

Xapian::Query word_query(FieldId field, std::string_view text,
                         const Analyzer& analyzer, Evidence evidence) {
  Queries pieces;
  for (const WordTerms& word : word_terms(text, analyzer)) {
    pieces.push_back(piece_query(field, word, evidence));
  }
  return joined(pieces.size() <= most_pieces_of_word ? Xapian::Query::OP_AND
                                                     : Xapian::Query::OP_OR,
                pieces);
}

Xapian::Query phrase_query(FieldId field, std::string_view text,
                           const Analyzer& analyzer) {
  const std::vector<WordTerms> words = word_terms(text, analyzer);
  if (words.empty()) {
    return {};
  }
  if (field != FieldId::body) {
    return phrase_outside_text(field, words);
  }
  Queries places = {next_to_each_other(field, words)};
  add_scaled(places, heading_weight,
             phrase_outside_text(FieldId::heading, words));
  return joined(Xapian::Query::OP_OR, places);
}

Xapian::Query title_evidence(std::string_view text, const Analyzer& analyzer) {
  Queries queries;
  for (const WordTerms& word : word_terms(text, analyzer)) {
    add_scaled(queries, title_weight,
               whole_word(FieldId::title, word.normalised));
  }
  return joined(Xapian::Query::OP_OR, queries);
}

}  // namespace kamerzoek
