#include "searcher/passage_values.h"

#include <utility>

namespace kamerzoek {

std::vector<std::string> values_of(const Xapian::Database& database, Slot slot,
                                   std::span<const Xapian::docid> passages) {
  std::vector<std::string> values;
  values.reserve(passages.size());
  for_each_value(database, slot, passages, [&](std::string value) {
    values.push_back(std::move(value));
  });
  return values;
}

}  // namespace kamerzoek
