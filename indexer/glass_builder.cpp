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

void GlassBuilder::add_term(std::string_view term, Xapian::termcount wdf) {
  told_entries_.push_back({terms_.number_of(term), wdf});
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

Xapian::docid GlassBuilder::end_document() {
  std::ranges::sort(told_entries_, {}, &Entry::term);
  const std::size_t begin = entries_.size();
  for (const Entry& told : told_entries_) {
    if (entries_.size() > begin && entries_.back().term == told.term) {
      entries_.back().wdf += told.wdf;
    } else {
      entries_.push_back(told);
    }
    told_.length += told.wdf;
  }
  told_entries_.clear();
  std::ranges::sort(told_.slots);
  told_.entries_end = entries_.size();
  documents_.push_back(std::exchange(told_, {}));
  return static_cast<Xapian::docid>(documents_.size());
}

void GlassBuilder::write(const std::filesystem::path& folder) const {
  if (documents_.empty()) {
    Xapian::WritableDatabase(folder.string(), Xapian::DB_CREATE).commit();
    return;
  }
  GlassTables(*this, folder).write();
}

}  // namespace kamerzoek
