// The words that are operators of the query language when they stand alone.

#pragma once

#include <optional>
#include <string_view>

#include "searcher/query_tokens.h"

namespace kamerzoek {

struct QueryOperator {
  QueryToken::Kind kind = QueryToken::Kind::conjunct;
  unsigned distance = 0;    ///< Of NEAR and ADJ, as far as it was allowed.
  bool is_bounded = false;  ///< Another distance was typed: 0, or too many.

  bool operator==(const QueryOperator&) const = default;
};

/// The operator that `word` is: AND, EN, OR, OF, NOT, NIET, NEAR, NEAR/5, ADJ,
/// ADJ/5; only in capitals. NEAR alone is NEAR/10 and ADJ alone ADJ/1; at most
/// 100 words may stand between. Empty for any other word.
std::optional<QueryOperator> operator_of(std::string_view word);

}  // namespace kamerzoek
