#include "searcher/tie_order.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "indexer/schema.h"
#include "searcher/passage_values.h"

namespace kamerzoek {
namespace {

// The letters of a date, as a number that sorts as they do; 0 of none.
using DateKey = std::uint64_t;

DateKey key_of(const std::string& date) {
  DateKey key = 0;
  for (std::size_t i = 0; i < sizeof key; ++i) {
    const char letter = i < date.size() ? date[i] : '\0';
    key = key << 8U | static_cast<unsigned char>(letter);
  }
  return key;
}

// Moves those to the front, in their order, among which the first `count` are:
// those as new as the one at place `count`, or newer. Returns how many they
// are.
std::size_t to_front_by_date(const Xapian::Database& passages,
                             std::span<Xapian::docid> rising,
                             std::size_t count) {
  std::vector<DateKey> dates;
  dates.reserve(rising.size());
  for_each_value(passages, Slot::date, rising, [&](const std::string& date) {
    dates.push_back(key_of(date));
  });
  std::vector<DateKey> newest = dates;
  const auto last = newest.begin() + static_cast<std::ptrdiff_t>(count - 1);
  std::ranges::nth_element(newest, last, std::greater<>());
  std::size_t front = 0;
  for (std::size_t i = 0; i < rising.size(); ++i) {
    if (dates[i] >= *last) {
      std::swap(rising[front++], rising[i]);
    }
  }
  return front;
}

void sort_all(const Xapian::Database& passages,
              std::span<Xapian::docid> rising) {
  const auto dates = values_of(passages, Slot::date, rising);
  const auto letters = values_of(passages, Slot::letter, rising);
  const auto numbers = values_of(passages, Slot::number, rising);
  std::vector<std::size_t> order(rising.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return std::tie(dates[b], letters[a], numbers[a], a) <
           std::tie(dates[a], letters[b], numbers[b], b);
  });
  const std::vector<Xapian::docid> by_docid(rising.begin(), rising.end());
  std::ranges::transform(order, rising.begin(),
                         [&](std::size_t i) { return by_docid[i]; });
}

}  // namespace

void sort_tied(const Xapian::Database& passages, std::span<Xapian::docid> tied,
               std::size_t count) {
  std::ranges::sort(tied);
  if (count == 0 || count >= tied.size()) {
    sort_all(passages, tied);
    return;
  }
  sort_all(passages, tied.first(to_front_by_date(passages, tied, count)));
}

}  // namespace kamerzoek
