#include "searcher/read_letter_entry.h"

namespace kamerzoek {

std::optional<StoredLetter> read_letter_entry(const OpenIndex& index,
                                              const std::string& term) {
  const auto first = index.letters.postlist_begin(term);
  if (first == index.letters.postlist_end(term)) {
    return std::nullopt;
  }
  return decode_letter(index.letters.get_document(*first).get_data());
}

}  // namespace kamerzoek
