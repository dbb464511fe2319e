#include "searcher/passage_values.h"

namespace kamerzoek {

std::vector<std::string> values_of(const Xapian::Database& database, Slot slot,
                                   std::span<const Xapian::docid> passages) {
  const auto number = static_cast<Xapian::valueno>(slot);
  auto at = database.valuestream_begin(number);
  const auto end = database.valuestream_end(number);
  std::vector<std::string> values;
  values.reserve(passages.size());
  for (const Xapian::docid passage : passages) {
    if (at != end) {
      at.skip_to(passage);
    }
    const bool has_value = at != end && at.get_docid() == passage;
    values.push_back(has_value ? *at : std::string());
  }
  return values;
}

}  // namespace kamerzoek
