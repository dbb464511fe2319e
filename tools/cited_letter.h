// What a reference to a letter says, whatever form it is then written in.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/searcher.h"

namespace kamerzoek {

struct CitedPerson {
  std::string family;  ///< "van der Staaij"
  std::string given;   ///< "Kees"; may be empty.
};

/// A letter, with what was found in it.
struct CitedLetter {
  const Letter* letter = nullptr;  ///< That of a hit, which must outlive this.
  std::vector<CitedPerson> people;
  std::string publisher;  ///< The ministry.
  std::string kamerstuk;  ///< "Kamerstukken II 2020/21, 28 676, nr. 356"
  std::string url;        ///< Empty unless its id is known to be published.
  std::string found;      ///< "#p2 (p. 3), #p7 (p. 5)"
};

/// The letters of `hits`, each once, in the order of their first hit.
std::vector<CitedLetter> cited_letters(const std::vector<Hit>& hits);

}  // namespace kamerzoek
