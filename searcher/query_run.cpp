#include "searcher/query_run.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "analyzers/error.h"
#include "indexer/schema.h"
#include "searcher/alike_words.h"
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

std::size_t sum(std::size_t a, std::size_t b) {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  return a < most - b ? a + b : most;
}

}  // namespace

QueryRun::QueryRun(const OpenIndex& index, const Analyzer& analyzer,
                   const Query& query, const SearchManner& manner,
                   const RankingWeights& weights)
    : index_(index),
      analyzer_(analyzer),
      weights_(weights),
      explanation_(manner.explanation),
      compiled_(compiled(query, analyzer, index.passages, weights)),
      asked_(compiled_.query),
      sought_(sought_terms(query, analyzer)) {
  constexpr bool newest_first = true;
  ties_.add_value(slot(Slot::date), newest_first);
  ties_.add_value(slot(Slot::letter));
  ties_.add_value(slot(Slot::number));
  const std::size_t words = compiled_.words.size();
  if (manner.expansion == Expansion::when_short && words > 0 &&
      words <= weights.feedback_words) {
    expand();
  }
}

// What is found stays what was asked for; the expansion only ranks it.
void QueryRun::expand() {
  std::set<std::string> asked;
  for (const WordTerms& word : compiled_.words) {
    asked.insert(word.normalised.begin(), word.normalised.end());
  }
  std::vector<WeighedPassage> passages;
  for (const Place& place : best(asked_, weights_.feedback_passages)) {
    passages.push_back({place.passage, place.score});
  }
  expansion_ =
      feedback_terms(index_.passages, passages, asked, analyzer_, weights_);
  const double all =
      weights_.feedback * static_cast<double>(compiled_.words.size());
  std::vector<Xapian::Query> queries;
  for (const FeedbackTerm& term : expansion_) {
    const Xapian::Query word(Xapian::Query::OP_SYNONYM, term.indexed.begin(),
                             term.indexed.end());
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, word,
                         all * term.weight);
    compiled_.clues.push_back(
        {term.term + " (also searched for)", queries.back()});
  }
  if (!queries.empty()) {
    compiled_.query = {
        Xapian::Query::OP_AND_MAYBE, compiled_.query,
        Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end())};
  }
}

Xapian::Enquire QueryRun::enquire(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_.passages);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting(weights_));
  enquire.set_sort_by_relevance_then_key(&ties_, false);
  return enquire;
}

// To sort by date and name Xapian reads these of each passage that it finds;
// equal scores are rare, so only they are looked at, after the ranking. Unless
// they are where the list ends: then which ones belong to it depends on them.
std::vector<Place> QueryRun::best(const Xapian::Query& query,
                                  std::size_t count) const {
  Xapian::Enquire by_score = enquire(query);
  by_score.set_sort_by_relevance();
  Xapian::MSet found = by_score.get_mset(0, bounded(sum(count, 1)));
  const bool is_tied_at_end = count > 0 && found.size() > count &&
                              found[bounded(count - 1)].get_weight() ==
                                  found[bounded(count)].get_weight();
  if (is_tied_at_end) {
    found = enquire(query).get_mset(0, bounded(count));
  }
  std::vector<Place> places;
  places.reserve(found.size());
  for (auto at = found.begin(); at != found.end() && places.size() < count;
       ++at) {
    places.push_back({*at, 0, at.get_weight(), {}});
  }
  if (!is_tied_at_end) {
    settle_ties(places);
  }
  return places;
}

void QueryRun::settle_ties(std::vector<Place>& places) const {
  for (auto at = places.begin(); at != places.end();) {
    const auto end = std::find_if(
        at + 1, places.end(),
        [&](const Place& place) { return place.score != at->score; });
    if (end - at > 1) {
      sort_tied({at, end});
    }
    at = end;
  }
}

void QueryRun::sort_tied(std::span<Place> tied) const {
  std::vector<std::pair<std::string, Xapian::docid>> keyed;
  keyed.reserve(tied.size());
  for (const Place& place : tied) {
    keyed.emplace_back(ties_(index_.passages.get_document(place.passage)),
                       place.passage);
  }
  std::ranges::sort(keyed);
  for (std::size_t i = 0; i < tied.size(); ++i) {
    tied[i].passage = keyed[i].second;
  }
}

// The best ones are put in order by evidence that is too dear for all. As it
// only adds, none of the others could come before them, and what a page shows
// does not depend on where the page begins.
std::vector<Place> QueryRun::in_order(std::vector<Place> places) const {
  std::vector<Xapian::docid> best;
  for (const Place& place : places) {
    if (best.size() < weights_.alike_passages) {
      best.push_back(place.passage);
    }
  }
  auto gains =
      gains_by_alike_words(index_.passages, best, compiled_.words, weights_);
  for (std::size_t i = 0; i < gains.size(); ++i) {
    places[i].gains = std::move(gains[i]);
    for (const double gain : places[i].gains) {
      places[i].score += gain;
    }
  }
  std::stable_sort(
      places.begin(), places.begin() + static_cast<std::ptrdiff_t>(best.size()),
      [](const Place& a, const Place& b) { return a.score > b.score; });
  for (std::size_t i = 0; i < places.size(); ++i) {
    places[i].rank = i + 1;
  }
  return places;
}

QueryRun::PassagesFound QueryRun::passages(const SearchLimits& limits) const {
  // All are counted without weighing them.
  Xapian::Enquire counting = enquire(asked_);
  counting.set_weighting_scheme(Xapian::BoolWeight());
  counting.set_sort_by_relevance();
  const Xapian::MSet all =
      counting.get_mset(0, 0, index_.passages.get_doccount());
  PassagesFound answer;
  answer.total = all.get_matches_estimated();
  answer.total_is_exact =
      all.get_matches_lower_bound() == all.get_matches_upper_bound();
  if (limits.count == 0) {
    return answer;
  }
  std::vector<Place> places =
      in_order(best(compiled_.query, std::max(sum(limits.offset, limits.count),
                                              weights_.alike_passages)));
  const std::size_t first = std::min(limits.offset, places.size());
  places.resize(
      std::min(places.size(), first + std::min(limits.count, places.size())));
  answer.places.assign(places.begin() + static_cast<std::ptrdiff_t>(first),
                       places.end());
  return answer;
}

std::vector<RankedPassage> QueryRun::ranking(std::size_t count) const {
  const std::size_t read = std::max(count, weights_.alike_passages);
  std::vector<Place> places = in_order(best(compiled_.query, read));
  places.resize(std::min(places.size(), count));
  std::vector<RankedPassage> ranking;
  ranking.reserve(places.size());
  for (const Place& place : places) {
    const Xapian::Document document =
        index_.passages.get_document(place.passage);
    const double number =
        Xapian::sortable_unserialise(document.get_value(slot(Slot::number)));
    ranking.push_back({document.get_value(slot(Slot::letter)),
                       static_cast<std::size_t>(number), place.score});
  }
  return ranking;
}

QueryRun::LettersFound QueryRun::letters(std::size_t count) const {
  // What Xapian says of the number of matches that remain after collapsing is
  // an estimate, however many it looks at.
  Xapian::ValueCountMatchSpy letters_seen(slot(Slot::letter));
  Xapian::Enquire by_letter = enquire(compiled_.query);
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
  return enquire({Xapian::Query::OP_FILTER, compiled_.query, one_letter})
      .get_mset(0, bounded(count), index_.passages.get_doccount());
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
  for (const Clue& clue : compiled_.clues) {
    const Xapian::MSet found =
        enquire({Xapian::Query::OP_FILTER, clue.query, only}).get_mset(0, 1);
    add(clue.what, found.empty() ? 0 : found.begin().get_weight());
  }
  for (std::size_t i = 0; i < place.gains.size(); ++i) {
    add("words spelt like " + compiled_.words[i].exact.front(), place.gains[i]);
  }
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

Hit QueryRun::hit(const Xapian::MSetIterator& place) {
  return hit(Place{*place, place.get_rank() + 1, place.get_weight(), {}});
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
