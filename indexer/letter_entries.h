// Looking up in the letters database of an index.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

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

/// The path of the input that an entry is about.
std::string path_in(const Xapian::Document& entry);

std::optional<StoredLetter> find_letter_of_body(const Xapian::Database& letters,
                                                const std::string& body_hash);

/// Numbers of the documents with `term`, rising.
std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term);

}  // namespace kamerzoek
