// The file that says where the tables of a glass database begin, and what they
// hold.
//
// Source of the format: Xapian 1.4, backends/glass/glass_version.cc.

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>

#include <xapian.h>

#include "indexer/glass_table.h"

namespace kamerzoek::glass {

/// A tag of more bytes is deflated where its table allows it; Xapian's limit.
inline constexpr std::size_t deflated_above = 18;

struct Roots {
  TableRoot postings;
  TableRoot data;
  TableRoot term_lists;
};

struct Statistics {
  std::size_t documents = 0;
  Xapian::totallength length = 0;  ///< Of all together.
  Xapian::termcount shortest = 0;  ///< Of those that are not empty.
  Xapian::termcount longest = 0;
  Xapian::termcount most_in_document = 0;  ///< Occurrences of one term.

  void add_length(Xapian::termcount each) {
    length += each;
    longest = std::max(longest, each);
    if (each > 0 && (shortest == 0 || each < shortest)) {
      shortest = each;
    }
  }
};

/// Throws std::system_error.
void write_version(const std::filesystem::path& folder, const Roots& roots,
                   const Statistics& counts);

}  // namespace kamerzoek::glass
