#include "searcher/nearest_ids.h"

#include <algorithm>
#include <numeric>

namespace kamerzoek {

std::size_t edits_between(std::string_view a, std::string_view b) {
  constexpr std::size_t most_bytes = 64;
  a = a.substr(0, most_bytes);
  b = b.substr(0, most_bytes);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
    }
  }
  return row.back();
}

std::vector<std::string> nearest(std::string_view name,
                                 std::vector<std::string> candidates,
                                 std::size_t count) {
  std::ranges::stable_sort(candidates, {}, [&](const std::string& candidate) {
    return edits_between(name, candidate);
  });
  candidates.resize(std::min(candidates.size(), count));
  return candidates;
}

}  // namespace kamerzoek
