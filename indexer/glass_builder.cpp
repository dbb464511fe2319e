#include "indexer/glass_builder.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

#include "analyzers/hash.h"
#include "indexer/glass_tables.h"

namespace kamerzoek {

GlassBuilder::TermNumber GlassBuilder::Terms::number_of(std::string_view term) {
  const auto hash = static_cast<std::uint32_t>(hash_of(term));
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number_and_one != 0; at = (at + 1) & mask) {
    const TermNumber number = slots_[at].number_and_one - 1;
    if (slots_[at].hash == hash && terms_[number] == term) {
      return number;
    }
  }
  const TermNumber number = add(term);
  slots_[at] = {hash, number + 1};
  if (terms_.size() * 2 > slots_.size()) {
    grow();
  }
  return number;
}

GlassBuilder::TermNumber GlassBuilder::Terms::add(std::string_view term) {
  auto* const bytes = static_cast<char*>(bytes_.allocate(term.size(), 1));
  std::memcpy(bytes, term.data(), term.size());
  terms_.emplace_back(bytes, term.size());
  return static_cast<TermNumber>(terms_.size() - 1);
}

void GlassBuilder::Terms::grow() {
  const std::vector<Slot> before =
      std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : before) {
    std::size_t at = slot.hash & mask;
    while (slots_[at].number_and_one != 0) {
      at = (at + 1) & mask;
    }
    slots_[at] = slot;
  }
}

void GlassBuilder::add_posting(std::string_view term, Xapian::termpos position,
                               Xapian::termcount wdf) {
  hits_.push_back({terms_.number_of(term), position, wdf});
}

void GlassBuilder::add_term(std::string_view term, Xapian::termcount wdf) {
  hits_.push_back({terms_.number_of(term), 0, wdf});
}

void GlassBuilder::set_value(Xapian::valueno slot, std::string_view value) {
  if (slot >= 128) {
    throw Xapian::InvalidArgumentError("no value slot from 128 on");
  }
  if (value.empty()) {
    return;
  }
  if (slot >= values_.size()) {
    values_.resize(slot + 1);
  }
  const auto document = static_cast<Xapian::docid>(documents_.size() + 1);
  values_[slot].push_back({document, std::string(value)});
  told_.slots.push_back(slot);
}

void GlassBuilder::set_data(std::string_view data) {
  told_.data = data;
}

void GlassBuilder::end_document() {
  std::ranges::sort(hits_, [](const Hit& a, const Hit& b) {
    return std::pair(a.term, a.position) < std::pair(b.term, b.position);
  });
  for (auto at = hits_.cbegin(); at != hits_.cend();) {
    const auto end = std::find_if(
        at, hits_.cend(), [&](const Hit& hit) { return hit.term != at->term; });
    add_entry(at, end);
    at = end;
  }
  hits_.clear();
  std::ranges::sort(told_.slots);
  told_.entries_end = entries_.size();
  documents_.push_back(std::exchange(told_, {}));
}

void GlassBuilder::add_entry(std::vector<Hit>::const_iterator begin,
                             std::vector<Hit>::const_iterator end) {
  Entry entry{begin->term, 0, static_cast<std::uint32_t>(positions_.size()), 0};
  for (Xapian::termpos last = 0; begin != end; ++begin) {
    entry.wdf += begin->wdf;
    if (begin->position != last) {
      last = begin->position;
      positions_.push_back(last);
    }
  }
  entry.positions_end = static_cast<std::uint32_t>(positions_.size());
  told_.length += entry.wdf;
  entries_.push_back(entry);
}

void GlassBuilder::write(const std::filesystem::path& folder) const {
  if (documents_.empty()) {
    Xapian::WritableDatabase(folder.string(), Xapian::DB_CREATE).commit();
    return;
  }
  GlassTables(*this, folder).write();
}

}  // namespace kamerzoek
