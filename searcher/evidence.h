// Where a part of a compound that was typed is evidence for it. Private to this
// room.

#pragma once

#include <cstddef>

#include "searcher/query.h"

namespace kamerzoek {

/// Whether a passage may be found for less than the whole word.
enum class Evidence {
  parts_too,   ///< The parts of a compound that was typed count a little.
  whole_only,  ///< Where AND, NOT and the like say that the word is meant.
};

/// For operand number `which` of `query`, for which `evidence` counts.
Evidence evidence_for(const Query& query, std::size_t which, Evidence evidence);

/// Whether all that `query` asks is values, for which nothing scores.
bool is_filter(const Query& query);

/// How many operands of `query` are no filters.
std::size_t scored_operands(const Query& query);

}  // namespace kamerzoek
