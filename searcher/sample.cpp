#include "searcher/sample.h"

#include <algorithm>
#include <string>
#include <utility>

#include "analyzers/hash.h"
#include "corpus/passage.h"

namespace kamerzoek {
namespace {

struct Lot {
  std::uint64_t number = 0;
  Hit hit;
};

}  // namespace

// Each passage has a number of its own by seed and id; the lowest are drawn.
std::vector<Hit> sample_of(const Searcher& searcher, const Query& query,
                           const SampleLimits& limits) {
  const std::string seed = std::to_string(limits.seed) + " ";
  std::vector<Lot> drawn;
  const auto higher = [](const Lot& a, const Lot& b) {
    return a.number < b.number;
  };
  const auto draw = [&](const Hit& hit) {
    const std::string id = passage_id(hit.passage.letter, hit.passage.number);
    const std::uint64_t number = hash_of(seed + id);
    if (drawn.size() == limits.count && number >= drawn.front().number) {
      return;
    }
    drawn.push_back({number, hit});
    std::ranges::push_heap(drawn, higher);
    if (drawn.size() > limits.count) {
      std::ranges::pop_heap(drawn, higher);
      drawn.pop_back();
    }
  };
  if (limits.count > 0) {
    searcher.for_each_hit(query, Detail::without_matches,
                          {.begin = [&] { drawn.clear(); }, .visit = draw});
  }
  std::ranges::sort(drawn, {}, &Lot::number);
  std::vector<Hit> sample;
  for (Lot& lot : drawn) {
    sample.push_back(std::move(lot.hit));
    sample.back().rank = sample.size();
  }
  return sample;
}

}  // namespace kamerzoek
