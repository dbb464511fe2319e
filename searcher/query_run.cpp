#include "searcher/query_run.h"

#include <limits>

#include "analyzers/error.h"
#include "indexer/schema.h"
#include "searcher/compile_query.h"
#include "searcher/read_letter_entry.h"

namespace kamerzoek {
namespace {

constexpr Xapian::valueno slot(Slot slot) {
  return static_cast<Xapian::valueno>(slot);
}

Xapian::doccount bounded(std::size_t count) {
  constexpr std::size_t most = std::numeric_limits<Xapian::doccount>::max();
  return static_cast<Xapian::doccount>(count < most ? count : most);
}

}  // namespace

QueryRun::QueryRun(const OpenIndex& index, const Analyzer& analyzer,
                   const Query& query)
    : index_(index),
      analyzer_(analyzer),
      compiled_(compiled(query, analyzer)),
      sought_(sought_terms(query, analyzer)) {
  constexpr bool newest_first = true;
  ties_.add_value(slot(Slot::date), newest_first);
  ties_.add_value(slot(Slot::letter));
  ties_.add_value(slot(Slot::number));
}

Xapian::Enquire QueryRun::enquire(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_.passages);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting());
  enquire.set_sort_by_relevance_then_key(&ties_, false);
  return enquire;
}

Xapian::MSet QueryRun::passages(const SearchLimits& limits) const {
  return enquire(compiled_).get_mset(bounded(limits.offset),
                                     bounded(limits.count),
                                     index_.passages.get_doccount());
}

QueryRun::LettersFound QueryRun::letters(std::size_t count) const {
  // What Xapian says of the number of matches that remain after collapsing is
  // an estimate, however many it looks at.
  Xapian::ValueCountMatchSpy letters_seen(slot(Slot::letter));
  Xapian::Enquire by_letter = enquire(compiled_);
  by_letter.set_collapse_key(slot(Slot::letter));
  by_letter.add_matchspy(&letters_seen);
  LettersFound found;
  found.best_passages =
      by_letter.get_mset(0, bounded(count), index_.passages.get_doccount());
  for (auto at = letters_seen.values_begin(); at != letters_seen.values_end();
       ++at) {
    ++found.total;
  }
  return found;
}

Xapian::MSet QueryRun::passages_of(const std::string& letter_id,
                                   std::size_t count) const {
  const Xapian::Query one_letter(keyword_term(FieldId::letter, letter_id));
  return enquire({Xapian::Query::OP_FILTER, compiled_, one_letter})
      .get_mset(0, bounded(count), index_.passages.get_doccount());
}

Hit QueryRun::hit(const Xapian::MSetIterator& place) {
  Hit hit;
  hit.rank = place.get_rank() + 1;
  hit.score = place.get_weight();
  hit.passage = decode_passage(place.get_document().get_data());
  hit.letter = letter(hit.passage.letter);
  hit.matches = matches_in(hit.passage, sought_, analyzer_);
  return hit;
}

const StoredLetter& QueryRun::letter(const std::string& id) {
  const auto found = letters_.find(id);
  if (found != letters_.end()) {
    return found->second;
  }
  auto stored = read_letter_entry(index_, letter_term(id));
  if (!stored) {
    throw Error("the index is damaged: it has passages of the letter '" + id +
                    "' but not the letter",
                "build it again: kamerzoek index --rebuild PATH…");
  }
  return letters_.emplace(id, std::move(*stored)).first->second;
}

}  // namespace kamerzoek
