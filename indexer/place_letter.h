// Where a letter goes that was read from an input: several inputs may hold one
// letter, and several letters may have one name.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/letter.h"
#include "corpus/passage.h"
#include "indexer/build_report.h"
#include "indexer/index_writer.h"

namespace kamerzoek {

/// Where a letter went.
struct Placed {
  /// Added, replaced, moved, copied, or unchanged: then only its size and time
  /// are written.
  Outcome outcome = Outcome::added;
  std::string letter;  ///< The id that it has in the index.
  /// Another input with the same letter, or one of the same id: the one that is
  /// kept, when this one is copied; else the one that gave way, or that has the
  /// id itself.
  std::string other;
};

/// Puts a letter, whose source says where it comes from, where it belongs.
Placed place_letter(Letter letter, const std::vector<Passage>& passages,
                    IndexWriter& writer);

}  // namespace kamerzoek
