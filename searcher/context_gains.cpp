#include "searcher/context_gains.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <unordered_map>

namespace kamerzoek {
namespace {

struct Found {
  double score = 0;
  std::size_t place = 0;  // In what was asked about.
  forward::Origin origin;
};

// By the number of what they share; greatest score first.
using Groups = std::unordered_map<std::uint32_t, std::vector<const Found*>>;

std::vector<Found> by_score(const ForwardIndex& forward,
                            std::span<const ScoredPassage> best) {
  std::vector<Found> found;
  found.reserve(best.size());
  for (const ScoredPassage& each : best) {
    found.push_back({each.score, found.size(), forward.origin(each.passage)});
  }
  std::ranges::stable_sort(found, std::greater<>(), &Found::score);
  return found;
}

Groups groups_of(const std::vector<Found>& found,
                 std::uint32_t forward::Origin::*what) {
  Groups groups;
  for (const Found& each : found) {
    if (each.origin.*what != 0) {
      groups[each.origin.*what].push_back(&each);
    }
  }
  return groups;
}

template <typename IsOther>
double mean_of_others(const Groups& groups, std::uint32_t group,
                      std::size_t count, IsOther&& is_other) {
  const auto found = groups.find(group);
  if (found == groups.end()) {
    return 0;
  }
  double sum = 0;
  std::size_t taken = 0;
  for (auto at = found->second.begin();
       at != found->second.end() && taken < count; ++at) {
    if (is_other(**at)) {
      sum += (*at)->score;
      ++taken;
    }
  }
  return sum / static_cast<double>(count);
}

}  // namespace

std::vector<ContextGain> gains_by_context(const ForwardIndex& forward,
                                          std::span<const ScoredPassage> best,
                                          const RankingWeights& weights) {
  const std::vector<Found> found = by_score(forward, best);
  const Groups letters = groups_of(found, &forward::Origin::letter);
  const Groups dossiers = groups_of(found, &forward::Origin::dossier);
  std::vector<ContextGain> gains(best.size());
  for (const Found& each : found) {
    const auto gain = [&](const Groups& groups, std::uint32_t group,
                          auto&& is_other) {
      return weights.context *
             mean_of_others(groups, group, weights.context_passages, is_other);
    };
    gains[each.place] = {
        gain(letters, each.origin.letter,
             [&](const Found& other) { return other.place != each.place; }),
        gain(dossiers, each.origin.dossier, [&](const Found& other) {
          return other.origin.letter != each.origin.letter;
        })};
  }
  return gains;
}

}  // namespace kamerzoek
