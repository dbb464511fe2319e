#include "searcher/read_letter_entry.h"

namespace kamerzoek {
namespace {

bool is_copy(const OpenIndex& index, Xapian::docid entry) {
  auto copies = index.letters.postlist_begin(all_copies_term);
  copies.skip_to(entry);
  return copies != index.letters.postlist_end(all_copies_term) &&
         *copies == entry;
}

}  // namespace

std::optional<StoredLetter> read_letter_entry(const OpenIndex& index,
                                              const std::string& term) {
  // A letter before a copy: the copy's name may be one of the letter's too.
  std::optional<Copy> copy;
  for (auto at = index.letters.postlist_begin(term);
       at != index.letters.postlist_end(term); ++at) {
    const std::string data = index.letters.get_document(*at).get_data();
    if (!is_copy(index, *at)) {
      return decode_letter(data);
    }
    if (!copy) {
      copy = decode_copy(data);
    }
  }
  // No copy has such a term, so this ends here.
  return copy ? read_letter_entry(index, letter_term(copy->letter))
              : std::nullopt;
}

}  // namespace kamerzoek
