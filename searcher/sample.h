// Passages drawn by lot from all that a query finds, to be judged by a person.

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/searcher.h"

namespace kamerzoek {

struct SampleLimits {
  std::size_t count = 20;
  std::uint64_t seed = 1;
};

/// At most `limits.count` of the passages that `query` finds, each as likely as
/// any other, without score and matches, in the order of the draw. The same
/// seed draws the same passages from the same answer, in any index; one that
/// found more passages later keeps most of a sample as it was.
std::vector<Hit> sample_of(const Searcher& searcher, const Query& query,
                           const SampleLimits& limits);

}  // namespace kamerzoek
