#include "indexer/letter_entries.h"

#include "indexer/letter_document.h"
#include "indexer/open_index.h"

namespace kamerzoek {

PathEntries find_path(const Xapian::Database& letters,
                      const std::string& path) {
  PathEntries entries;
  for (const Xapian::docid id : documents_with(letters, path_term(path))) {
    const Xapian::Document document = letters.get_document(id);
    const std::string data = document.get_data();
    switch (entry_of(document)) {
      case Entry::letter:
        entries.letter = {id, decode_letter(data)};
        break;
      case Entry::copy:
        entries.copy = {id, decode_copy(data)};
        break;
      case Entry::skip:
        entries.skip = {id, decode_skip(data)};
        break;
      case Entry::collection:
        entries.collection = {id, decode_collection(data)};
        break;
    }
  }
  return entries;
}

std::optional<EntryOf<StoredLetter>> find_letter(
    const Xapian::Database& letters, const std::string& letter_id) {
  for (const Xapian::docid id :
       documents_with(letters, letter_term(letter_id))) {
    return {{id, decode_letter(letters.get_document(id).get_data())}};
  }
  return std::nullopt;
}

std::string path_in(const Xapian::Document& entry) {
  const std::string data = entry.get_data();
  switch (entry_of(entry)) {
    case Entry::letter:
      return decode_letter(data).letter.source.path;
    case Entry::copy:
      return decode_copy(data).source.path;
    case Entry::collection:
      return decode_collection(data).source.path;
    case Entry::skip:
      break;
  }
  return decode_skip(data).input.path;
}

std::optional<StoredLetter> find_letter_of_body(const Xapian::Database& letters,
                                                const std::string& body_hash) {
  const std::string term = body_term(body_hash);
  const auto first = letters.postlist_begin(term);
  if (first == letters.postlist_end(term)) {
    return std::nullopt;
  }
  return decode_letter(letters.get_document(*first).get_data());
}

std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term) {
  return {database.postlist_begin(term), database.postlist_end(term)};
}

}  // namespace kamerzoek
