#include "indexer/entry_table.h"

#include <utility>

#include "indexer/schema.h"

namespace kamerzoek {
namespace {

std::string key_of(const std::string& letter_id) {
  return keyword_term(FieldId::id, letter_id);
}

}  // namespace

const KnownEntry* EntryTable::known(const std::string& path) const {
  const auto at = by_path_.find(path);
  return at == by_path_.end() ? nullptr : &shown(at->second).entry;
}

const HeldEntry* EntryTable::letter(const std::string& letter_id) const {
  const auto path = letters_.find(key_of(letter_id));
  return path == letters_.end() ? nullptr : letter_from(path->second);
}

const HeldEntry* EntryTable::letter_from(const std::string& path) const {
  const auto at = by_path_.find(path);
  const bool found = at != by_path_.end() && at->second.indexed &&
                     at->second.indexed->is_letter();
  return found ? &*at->second.indexed : nullptr;
}

const HeldEntry* EntryTable::letter_of_body(
    const std::string& body_hash) const {
  const auto paths = bodies_.find(body_hash);
  return paths == bodies_.end() ? nullptr
                                : letter_from(paths->second.begin()->second);
}

std::vector<std::string> EntryTable::members(const std::string& path) const {
  std::vector<std::string> paths;
  const auto add_member = [&](const auto& each) {
    // Not a file that happens to have such a name.
    if (shown(each.second).entry.collection == path) {
      paths.push_back(each.first);
    }
  };
  // What a member's name may begin with: see is_member().
  for (const char mark : {'!', ':'}) {
    const std::string begin = path + mark;
    const auto at = by_path_.lower_bound(begin);
    const auto end = std::find_if(at, by_path_.end(), [&](const auto& each) {
      return !each.first.starts_with(begin);
    });
    std::for_each(at, end, add_member);
  }
  return paths;
}

void EntryTable::take_skip(OfPath& at, std::vector<HeldEntry>& gone) {
  if (at.skip) {
    gone.push_back(std::move(*at.skip));
    at.skip.reset();
  }
}

void EntryTable::add_letter(HeldEntry letter) {
  const KnownEntry& entry = letter.entry;
  OfPath& at = by_path_[entry.path];
  at.order = ++letters_put_;
  letters_[key_of(entry.known.letter)] = entry.path;
  if (!entry.body_hash.empty()) {
    bodies_[entry.body_hash][at.order] = entry.path;
  }
  at.indexed = std::move(letter);
}

void EntryTable::erase_letter(const OfPath& at) {
  const KnownEntry& letter = at.indexed->entry;
  letters_.erase(key_of(letter.known.letter));
  const auto paths = bodies_.find(letter.body_hash);
  if (paths != bodies_.end()) {
    paths->second.erase(at.order);
    if (paths->second.empty()) {
      bodies_.erase(paths);
    }
  }
}

/// The letter, copy or collection; copies of the letter stay.
void EntryTable::take_indexed(OfPath& at, std::vector<HeldEntry>& gone) {
  if (!at.indexed) {
    return;
  }
  const KnownEntry& entry = at.indexed->entry;
  if (at.indexed->is_letter()) {
    erase_letter(at);
  } else if (entry.known.is_copy) {
    copies_[key_of(entry.known.letter)].erase(entry.path);
  }
  gone.push_back(std::move(*at.indexed));
  at.indexed.reset();
}

void EntryTable::take_copies(const std::string& letter,
                             std::vector<HeldEntry>& gone) {
  const auto found = copies_.find(key_of(letter));
  if (found == copies_.end()) {
    return;
  }
  const std::set<std::string> paths = std::move(found->second);
  copies_.erase(found);
  for (const std::string& path : paths) {
    const auto at = by_path_.find(path);
    gone.push_back(std::move(*at->second.indexed));
    at->second.indexed.reset();
    if (!at->second.skip) {
      by_path_.erase(at);
    }
  }
}

void EntryTable::take_all(const std::string& path,
                          std::vector<HeldEntry>& gone) {
  const auto at = by_path_.find(path);
  if (at == by_path_.end()) {
    return;
  }
  if (const HeldEntry* const letter = letter_from(path)) {
    take_copies(letter->entry.known.letter, gone);
  }
  take_indexed(at->second, gone);
  take_skip(at->second, gone);
  by_path_.erase(at);
}

void EntryTable::take_letter(const std::string& letter,
                             std::vector<HeldEntry>& gone) {
  const auto path = letters_.find(key_of(letter));
  if (path == letters_.end()) {
    return;
  }
  const auto at = by_path_.find(path->second);
  take_indexed(at->second, gone);
  if (!at->second.skip) {
    by_path_.erase(at);
  }
}

std::vector<HeldEntry> EntryTable::put(HeldEntry entry) {
  std::vector<HeldEntry> gone;
  const std::string path = entry.entry.path;
  if (entry.entry.known.skipped) {
    OfPath& at = by_path_[path];
    take_skip(at, gone);
    at.skip = std::make_unique<HeldEntry>(std::move(entry));
    return gone;
  }
  take_all(path, gone);
  const Known& known = entry.entry.known;
  if (!known.is_collection) {
    for (const std::string& member : members(path)) {
      take_all(member, gone);
    }
  }
  if (known.is_letter()) {
    take_letter(known.letter, gone);
    add_letter(std::move(entry));
    return gone;
  }
  if (known.is_copy) {
    copies_[key_of(known.letter)].insert(path);
  }
  by_path_[path].indexed = std::move(entry);
  return gone;
}

std::optional<HeldEntry> EntryTable::refresh(const Input& input) {
  OfPath& at = by_path_.at(input.path);
  at.indexed->entry.known.size = input.size;
  at.indexed->entry.known.modified_ns = input.modified_ns;
  std::vector<HeldEntry> gone;
  take_skip(at, gone);
  return gone.empty() ? std::nullopt : std::optional(std::move(gone.front()));
}

std::vector<HeldEntry> EntryTable::remove(const std::string& path) {
  std::vector<HeldEntry> gone;
  take_all(path, gone);
  return gone;
}

void EntryTable::set_published() {
  for (auto& at : by_path_) {
    if (at.second.indexed) {
      at.second.indexed->batch = 0;
    }
    if (at.second.skip) {
      at.second.skip->batch = 0;
    }
  }
}

}  // namespace kamerzoek
