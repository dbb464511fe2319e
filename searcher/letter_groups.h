// Hits grouped under the letters they stand in.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/query.h"
#include "searcher/searcher.h"

namespace kamerzoek {

/// A letter in an answer, with the best of its passages.
struct LetterGroup {
  std::size_t rank = 0;  ///< From 1.
  /// The score of its best passage, .3 of that of the second and .1 of that of
  /// the third: one passage to the point counts for more than many mentions.
  double score = 0;
  StoredLetter letter;
  std::vector<Hit> hits;  ///< Best first; their ranks count within the letter.
  std::size_t total = 0;  ///< Passages of the letter that the query finds.
};

struct LetterGroups {
  Query query;
  std::uint64_t generation = 0;
  std::string index_id;
  std::uint64_t total = 0;  ///< Letters; exact.
  std::vector<LetterGroup> groups;
  /// Of words that the index has too many of to search all.
  std::vector<QueryWarning> warnings;
};

struct GroupLimits {
  std::size_t offset = 0;  ///< How many of the best letters are left out.
  std::size_t count = 10;  ///< Letters.
  std::size_t hits_each = 3;
};

}  // namespace kamerzoek
