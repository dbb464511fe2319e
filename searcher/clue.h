// A piece of evidence for a query. Private to this room.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

namespace kamerzoek {

/// What a passage gains by all the clues that it has is its score.
struct Clue {
  std::string what;   ///< As `klimaat`, `klimaat in heading`.
  double weight = 1;  ///< What a passage gains is multiplied by this.

  /// Any of these terms, counted as if they were one. None of what is no word:
  /// then passages have it that `query` finds.
  std::vector<std::string> terms;
  Xapian::Query query;

  /// Where there are some, `query` finds the passages with any of these
  /// phrases, and the one by which a passage gains most counts. Terms of the
  /// text, as they follow each other.
  std::vector<std::vector<std::string>> phrases = {};

  bool finds = true;  ///< If not, it only adds to what others find.
};

/// Clues from number `begin` on, `end` not among them.
struct ClueRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

}  // namespace kamerzoek
