// Looking up in the letters database of an index.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/known.h"
#include "indexer/stored.h"

namespace kamerzoek {

/// Something stored, and the number of the document it is stored in.
template <typename Stored>
struct EntryOf {
  Xapian::docid id = 0;
  Stored stored;
};

/// What is known of one input. There is never more than one of a letter, a copy
/// and a collection.
struct PathEntries {
  std::optional<EntryOf<StoredLetter>> letter;
  std::optional<EntryOf<Copy>> copy;
  std::optional<EntryOf<Collection>> collection;
  std::optional<EntryOf<Skip>> skip;
};

/// These throw Xapian::Error, and Error where the index is damaged.
PathEntries find_path(const Xapian::Database& letters, const std::string& path);
std::optional<EntryOf<StoredLetter>> find_letter(
    const Xapian::Database& letters, const std::string& letter_id);

/// Calls `visit` for each entry, in the order of their documents. Throws as the
/// others do.
void for_each_entry(const Xapian::Database& letters,
                    const std::function<void(KnownEntry)>& visit);

/// Numbers of the documents with `term`, rising.
std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term);

}  // namespace kamerzoek
