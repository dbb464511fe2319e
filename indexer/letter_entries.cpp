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

void for_each_entry(const Xapian::Database& letters,
                    const std::function<void(KnownEntry)>& visit) {
  const auto slot = static_cast<Xapian::valueno>(LetterSlot::known);
  for (auto at = letters.valuestream_begin(slot);
       at != letters.valuestream_end(slot); ++at) {
    visit(decode_known(*at));
  }
}

std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term) {
  return {database.postlist_begin(term), database.postlist_end(term)};
}

}  // namespace kamerzoek
