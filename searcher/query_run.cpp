#include "searcher/query_run.h"

#include <algorithm>
#include <functional>
#include <set>
#include <span>
#include <utility>

#include "analyzers/error.h"
#include "indexer/schema.h"
#include "searcher/alike_words.h"
#include "searcher/close_words.h"
#include "searcher/ranking_weights.h"
#include "searcher/read_letter_entry.h"
#include "searcher/tie_order.h"

namespace kamerzoek {

QueryRun::QueryRun(const OpenIndex& index, PassageLengths& lengths,
                   const Analyzer& analyzer, const Query& query,
                   const SearchManner& manner)
    : index_(index),
      lengths_(lengths),
      analyzer_(analyzer),
      explanation_(manner.explanation),
      compiled_(compiled(query, analyzer, index)),
      scores_(index, lengths),
      sought_(sought_terms(query, analyzer)) {
  score();
  const std::size_t words = compiled_.words.size();
  if (manner.expansion == Expansion::when_short && words > 0 &&
      words <= ranking_weights.feedback_words) {
    expand();
  }
}

void QueryRun::score() {
  if (!compiled_.clues_of_each.empty()) {
    scores_.find(compiled_.clues, compiled_.clues_of_each);
  } else if (!compiled_.any_clue_finds) {
    scores_.find(compiled_.query);
  }
  for (const Clue& clue : compiled_.clues) {
    scores_.add(clue);
  }
}

// What is found stays what was asked for; the expansion only ranks it, and only
// the best of it. As it only adds, none of the others could come before them.
void QueryRun::expand() {
  std::set<std::string> asked;
  for (const WordTerms& word : compiled_.words) {
    asked.insert(word.normalised.begin(), word.normalised.end());
  }
  best_ = scores_.best_with_ties(ranking_weights.expanded_passages);
  expansion_ = feedback_terms(
      *index_.forward, index_.passages.get_doccount(),
      best_unsorted(index_.passages, best_, ranking_weights.feedback_passages),
      asked, ranking_weights);
  const FeedbackGains gains = expansion_gains();
  for (ScoredPassage& each : best_) {
    const double gain =
        gains.sum_in(each.passage, lengths_.factor(each.passage));
    scores_.add(each.passage, gain);
    each.score += gain;
  }
}

FeedbackGains QueryRun::expansion_gains() const {
  return {
      *index_.forward, index_.passages.get_doccount(), expansion_,
      ranking_weights.feedback * static_cast<double>(compiled_.words.size())};
}

// The best ones are put in order by evidence that is too dear for all. As it
// only adds, none of the others could come before them, and what a page shows
// does not depend on where the page begins.
std::vector<Place> QueryRun::in_order(std::vector<Place> places) const {
  const std::span best = std::span(places).first(
      std::min(places.size(), ranking_weights.ordered_passages));
  add_word_gains(best);
  add_context_gains(best);
  std::ranges::stable_sort(best, std::greater<>(), &Place::score);
  return places;
}

void QueryRun::add_word_gains(std::span<Place> best) const {
  std::vector<Xapian::docid> passages;
  for (const Place& place : best) {
    passages.push_back(place.passage);
  }
  auto alike = gains_by_alike_words(*index_.forward,
                                    index_.passages.get_average_length(),
                                    passages, compiled_.words, ranking_weights);
  for (std::size_t i = 0; i < alike.size(); ++i) {
    best[i].alike = std::move(alike[i]);
    for (const double gain : best[i].alike) {
      best[i].score += gain;
    }
  }
  const auto close = gains_by_close_words(index_, analyzer_, passages,
                                          compiled_.words, ranking_weights);
  for (std::size_t i = 0; i < close.size(); ++i) {
    best[i].close = close[i];
    best[i].score += close[i];
  }
}

void QueryRun::add_context_gains(std::span<Place> best) const {
  std::vector<ScoredPassage> scored;
  for (const Place& place : best) {
    scored.push_back({place.passage, place.score});
  }
  const auto gains = gains_by_context(*index_.forward, scored, ranking_weights);
  for (std::size_t i = 0; i < gains.size(); ++i) {
    best[i].context = gains[i];
    best[i].score += gains[i].letter + gains[i].dossier;
  }
}

// At least the best `count`; those that in_order() puts in order come first.
std::vector<ScoredPassage> QueryRun::best_in_part(std::size_t count) const {
  const std::size_t in_order = ranking_weights.ordered_passages;
  if (count > in_order) {
    return scores_.best(count);
  }
  return best_unsorted(index_.passages,
                       best_.empty() ? scores_.best_with_ties(in_order) : best_,
                       in_order);
}

std::vector<Place> QueryRun::best(std::size_t offset, std::size_t count) const {
  const std::size_t found = scores_.found();
  const std::size_t first = std::min(offset, found);
  const std::size_t end = first + std::min(count, found - first);
  if (first == end) {
    return {};
  }
  std::vector<Place> places;
  for (const ScoredPassage& scored : best_in_part(end)) {
    Place& place = places.emplace_back();
    place.passage = scored.passage;
    place.score = scored.score;
  }
  places = in_order(std::move(places));
  // Behind these they are in order, and come after those they tie with.
  const std::size_t ordered =
      std::min(places.size(), ranking_weights.ordered_passages);
  settle_ties(index_.passages, std::span(places).first(ordered), first,
              std::min(end, ordered));
  places.resize(end);
  places.erase(places.begin(),
               places.begin() + static_cast<std::ptrdiff_t>(first));
  for (std::size_t i = 0; i < places.size(); ++i) {
    places[i].rank = first + i + 1;
  }
  return places;
}

std::vector<RankedPassage> QueryRun::ranking(std::size_t count) const {
  std::vector<RankedPassage> ranking;
  for (const Place& place : best(0, count)) {
    const Xapian::Document document =
        index_.passages.get_document(place.passage);
    const double number = Xapian::sortable_unserialise(
        document.get_value(static_cast<Xapian::valueno>(Slot::number)));
    ranking.push_back(
        {document.get_value(static_cast<Xapian::valueno>(Slot::letter)),
         static_cast<std::size_t>(number), place.score});
  }
  return ranking;
}

std::vector<Gain> QueryRun::explanation(const Place& place,
                                        const StoredPassage& passage) const {
  const Xapian::Query only(
      keyword_term(FieldId::id, passage_id(passage.letter, passage.number)));
  std::vector<Gain> gains;
  const auto add = [&](const std::string& what, double score) {
    if (score > 0) {
      gains.push_back({what, score});
    }
  };
  for (std::size_t i = 0; i < compiled_.clues.size(); ++i) {
    const Clue& clue = compiled_.clues[i];
    add(clue.what, clue.terms.empty()
                       ? scores_.gain_by_match(clue, only)
                       : scores_.gain_by_word(i, clue, place.passage));
  }
  if (std::ranges::find(best_, place.passage, &ScoredPassage::passage) !=
      best_.end()) {
    const std::vector<double> gained =
        expansion_gains().in(place.passage, lengths_.factor(place.passage));
    for (std::size_t i = 0; i < gained.size(); ++i) {
      add(expansion_[i].term + " (also searched for)", gained[i]);
    }
  }
  for (std::size_t i = 0; i < place.alike.size(); ++i) {
    add("words spelt like " + compiled_.words[i].exact.front(), place.alike[i]);
  }
  add("words close together", place.close);
  add("others of its letter", place.context.letter);
  add("others of its dossier", place.context.dossier);
  std::ranges::stable_sort(gains, std::greater<>(), &Gain::score);
  return gains;
}

Hit QueryRun::hit(const Place& place, Detail detail) {
  Hit hit;
  hit.rank = place.rank;
  hit.score = place.score;
  hit.passage =
      decode_passage(index_.passages.get_document(place.passage).get_data());
  hit.letter = letter(hit.passage.letter);
  if (explanation_ == Explanation::wanted) {
    hit.gains = explanation(place, hit.passage);
  }
  if (detail == Detail::with_matches) {
    hit.matches = matches_in(hit.passage, sought_, analyzer_);
  }
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
