#include "indexer/build_report.h"

#include <array>

namespace kamerzoek {

std::string_view name_of(Outcome outcome) {
  // In the order of the enumeration.
  constexpr std::array<std::string_view, 8> names = {
      "added",  "replaced", "moved",    "unchanged",
      "copied", "skipped",  "vanished", "pruned"};
  return names.at(static_cast<std::size_t>(outcome));
}

void IndexReport::add(const InputReport& input) {
  ++outcomes[input.outcome];
  if (input.outcome != Outcome::vanished && input.outcome != Outcome::pruned) {
    ++found;
  }
  if (input.skip) {
    ++skipped_by_reason[input.skip->reason];
  }
  if (input.was_read) {
    ++read;
    bytes_read += input.input.size;
  }
  lacking_pages += input.lacks_pages ? 1U : 0U;
  passages += input.passages;
  reading += input.reading;
  splitting += input.splitting;
}

std::size_t IndexReport::count(Outcome outcome) const {
  const auto at = outcomes.find(outcome);
  return at == outcomes.end() ? 0 : at->second;
}

}  // namespace kamerzoek
