#include "searcher/rank_letters.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>

#include "indexer/schema.h"
#include "searcher/passage_values.h"

namespace kamerzoek {
namespace {

constexpr std::array passage_shares = {1.0, 0.3, 0.1};

struct FoundLetter {
  std::string id;
  double score = 0;
  std::vector<Place> best;
  std::size_t passages = 0;
};

// The id of the letter that each of `places` is in.
std::vector<std::string> letters_of(const std::vector<Place>& places,
                                    const Xapian::Database& passages) {
  std::vector<std::pair<Xapian::docid, std::size_t>> order;
  order.reserve(places.size());
  for (const Place& place : places) {
    order.emplace_back(place.passage, order.size());
  }
  std::ranges::sort(order);
  std::vector<Xapian::docid> rising;
  rising.reserve(order.size());
  for (const auto& [passage, place] : order) {
    rising.push_back(passage);
  }
  std::vector<std::string> values = values_of(passages, Slot::letter, rising);
  std::vector<std::string> letters(places.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    letters[order[i].second] = std::move(values[i]);
  }
  return letters;
}

void add(const Place& place, std::size_t most, FoundLetter& to) {
  if (to.passages < passage_shares.size()) {
    to.score += passage_shares.at(to.passages) * place.score;
  }
  if (to.best.size() < most) {
    to.best.push_back(place);
    to.best.back().rank = to.best.size();
  }
  ++to.passages;
}

// By their best passages.
std::vector<FoundLetter> letters_found(const std::vector<Place>& places,
                                       const Xapian::Database& passages,
                                       std::size_t hits_each) {
  std::vector<std::string> ids = letters_of(places, passages);
  std::unordered_map<std::string, std::size_t> known;
  std::vector<FoundLetter> letters;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto [at, is_new] = known.try_emplace(ids[i], letters.size());
    if (is_new) {
      letters.push_back({std::move(ids[i]), 0, {}, 0});
    }
    add(places[i], hits_each, letters[at->second]);
  }
  return letters;
}

LetterGroup group_of(QueryRun& run, const FoundLetter& found) {
  LetterGroup group;
  group.score = found.score;
  group.letter = run.letter(found.id);
  group.total = found.passages;
  for (const Place& place : found.best) {
    group.hits.push_back(run.hit(place));
  }
  return group;
}

}  // namespace

LetterGroups rank_letters(QueryRun& run, const Xapian::Database& passages,
                          const GroupLimits& limits) {
  std::vector<FoundLetter> letters =
      letters_found(run.best(0, run.total()), passages, limits.hits_each);
  std::ranges::stable_sort(letters, std::greater<>(), &FoundLetter::score);
  LetterGroups answer;
  answer.total = letters.size();
  const std::size_t first = std::min(limits.offset, letters.size());
  const std::size_t end =
      first + std::min(limits.count, letters.size() - first);
  for (std::size_t i = first; i < end; ++i) {
    answer.groups.push_back(group_of(run, letters[i]));
    answer.groups.back().rank = i + 1;
  }
  return answer;
}

}  // namespace kamerzoek
