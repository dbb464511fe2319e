// All inputs that an index knows, in memory while a writer is open.
//
// Deciding what to do with an input takes a look-up in here instead of one on
// disk, and a new entry is there to be found long before its documents are
// written. It says which entries a new one displaces; where their documents are
// removed is the writer's business. No Xapian here: this is the part of writing
// with all the rules and no disk.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/input.h"
#include "indexer/known.h"

namespace kamerzoek {

/// Which batch of a draft an entry was written in; 0 is what is published.
using BatchNumber = std::uint64_t;

struct HeldEntry {
  KnownEntry entry;
  BatchNumber batch = 0;

  bool is_letter() const { return entry.known.is_letter(); }

  bool operator==(const HeldEntry&) const = default;
};

class EntryTable {
 public:
  /// What is known of the input at `path`. For one that was skipped after a
  /// letter had been read from it: the skip.
  const KnownEntry* known(const std::string& path) const;

  /// The letter with this id, in whatever case.
  const HeldEntry* letter(const std::string& letter_id) const;

  /// The letter that was read from `path`, whether or not that was skipped
  /// since.
  const HeldEntry* letter_from(const std::string& path) const;

  /// The letter with this body; of several the one that was put first.
  const HeldEntry* letter_of_body(const std::string& body_hash) const;

  /// Paths of the letters, copies and skips in the collection at `path`,
  /// rising.
  std::vector<std::string> members(const std::string& path) const;

  /// Adds an entry and returns those that are gone because of it.
  ///
  /// A letter or a copy displaces all that came from its path, also as a
  /// collection, and a letter the one with its id elsewhere. A collection
  /// displaces all that came from its path, but not what is in it. A skip
  /// displaces only another skip of its
  /// path: bad input never takes away what was indexed. A letter that goes
  /// because its file holds another takes its copies with it: they may be the
  /// better ones now.
  std::vector<HeldEntry> put(HeldEntry entry);

  /// The letter from this path is as it was; its size and time are those of
  /// `input`. Returns the skip that is gone because of it. There must be a
  /// letter from that path.
  std::optional<HeldEntry> refresh(const Input& input);

  /// Removes all that came from `path`, and the copies of a letter that was
  /// among it; not what is in a collection. Returns them.
  std::vector<HeldEntry> remove(const std::string& path);

  /// All are published now.
  void set_published();

  std::size_t size() const { return by_path_.size(); }

  /// Calls `visit(const KnownEntry&)` for what known() says of each path.
  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (const auto& at : by_path_) {
      visit(shown(at.second).entry);
    }
  }

 private:
  /// There is never more than one of a letter, a copy and a collection.
  struct OfPath {
    std::optional<HeldEntry> indexed;
    std::uint64_t order = 0;          ///< Of the letter: in which it was put.
    std::unique_ptr<HeldEntry> skip;  ///< Seldom there: not worth its room.
  };

  static const HeldEntry& shown(const OfPath& at) {
    return at.skip ? *at.skip : *at.indexed;
  }

  static void take_skip(OfPath& at, std::vector<HeldEntry>& gone);
  void take_indexed(OfPath& at, std::vector<HeldEntry>& gone);
  void take_copies(const std::string& letter, std::vector<HeldEntry>& gone);
  void take_all(const std::string& path, std::vector<HeldEntry>& gone);
  void take_letter(const std::string& letter, std::vector<HeldEntry>& gone);
  void add_letter(HeldEntry letter);
  void erase_letter(const OfPath& at);

  /// In their order, so that those in a collection stand together.
  std::map<std::string, OfPath> by_path_;
  /// Paths, by the term of the letter's id.
  std::unordered_map<std::string, std::string> letters_;
  std::unordered_map<std::string, std::set<std::string>> copies_;
  /// Paths, by the letter's body and the order in which they were put.
  std::unordered_map<std::string, std::map<std::uint64_t, std::string>> bodies_;
  std::uint64_t letters_put_ = 0;
};

}  // namespace kamerzoek
