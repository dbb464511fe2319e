#include "searcher/tie_order.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "indexer/schema.h"
#include "searcher/passage_values.h"

namespace kamerzoek {
void sort_tied(const Xapian::Database& passages, std::span<Xapian::docid> tied,
               std::size_t count) {
  std::ranges::sort(tied);
  const auto dates = values_of(passages, Slot::date, tied);
  const auto letters = values_of(passages, Slot::letter, tied);
  const auto numbers = values_of(passages, Slot::number, tied);
  std::vector<std::size_t> order(tied.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  const auto end = order.begin() +
                   static_cast<std::ptrdiff_t>(std::min(count, order.size()));
  std::ranges::partial_sort(order, end, [&](std::size_t a, std::size_t b) {
    return std::tie(dates[b], letters[a], numbers[a], a) <
           std::tie(dates[a], letters[b], numbers[b], b);
  });
  const std::vector<Xapian::docid> by_docid(tied.begin(), tied.end());
  std::ranges::transform(order, tied.begin(),
                         [&](std::size_t i) { return by_docid[i]; });
}

}  // namespace kamerzoek
