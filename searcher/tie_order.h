// The order of passages that score the same. Private to this room.

#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kamerzoek {

/// Puts the first `count` of all `tied` in front: newest first, those without a
/// date last; then by the letter's id and the passage's number. Reads what it
/// needs in one go through the index, however many there are.
void sort_tied(const Xapian::Database& passages, std::span<Xapian::docid> tied,
               std::size_t count);

/// The same for things that have a passage and a score.
template <typename Scored>
void sort_tied(const Xapian::Database& passages, std::span<Scored> tied,
               std::size_t count) {
  std::vector<Xapian::docid> order;
  order.reserve(tied.size());
  std::unordered_map<Xapian::docid, Scored> by_passage;
  for (Scored& each : tied) {
    order.push_back(each.passage);
    by_passage.emplace(each.passage, std::move(each));
  }
  sort_tied(passages, std::span(order), count);
  for (std::size_t i = 0; i < order.size(); ++i) {
    tied[i] = std::move(by_passage.at(order[i]));
  }
}

/// Settles the order of those of `ranking`, which is sorted by falling score,
/// that stand at the places from `begin` to `end`, which is not among them.
template <typename Scored>
void settle_ties(const Xapian::Database& passages, std::span<Scored> ranking,
                 std::size_t begin, std::size_t end) {
  for (auto at = ranking.begin(); at != ranking.end();) {
    const auto next = std::find_if(at, ranking.end(), [&](const Scored& other) {
      return other.score != at->score;
    });
    const auto first = static_cast<std::size_t>(at - ranking.begin());
    const auto count = static_cast<std::size_t>(next - at);
    if (count > 1 && first < end && first + count > begin) {
      sort_tied(passages, ranking.subspan(first, count), end - first);
    }
    at = next;
  }
}

}  // namespace kamerzoek
