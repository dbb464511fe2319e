// What a user asks for, as a tree that prints itself.
//
// Text becomes a Query by parse_query and in no other way, so unparsed text
// never reaches Xapian. Compiling it is another step, in compile_query.h.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "indexer/schema.h"

namespace kamerzoek {

struct Query;

/// One node of the tree. A plain value: copied, compared and printed whole.
struct Query {
  enum class Op {
    nothing,  ///< The empty query: finds nothing.
    word,     ///< `text` in `field`.
    phrase,   ///< `text`: words next to each other.
    keyword,  ///< `text` is the whole value of a keyword field.
    dates,    ///< From `from` to `to`, both inclusive, either may be open.
    any,      ///< Words as typed side by side: more is better.
    all,      ///< AND: each operand is in the passage.
    either,   ///< OR.
    without,  ///< First operand, but none of the others.
  };

  Op op = Op::nothing;
  FieldId field = FieldId::body;
  std::string text;
  std::optional<Date> from;
  std::optional<Date> to;
  std::vector<Query> operands;

  bool operator==(const Query&) const = default;
};

/// What was guessed while reading what the user typed.
struct QueryWarning {
  std::size_t column = 0;  ///< Of the typed text, in characters, from 1.
  std::string message;

  bool operator==(const QueryWarning&) const = default;
};

struct ParsedQuery {
  Query query;
  std::vector<QueryWarning> warnings;

  bool operator==(const ParsedQuery&) const = default;
};

/// Bounds on what one query may ask for.
struct QueryLimits {
  std::size_t max_bytes = 8192;
  std::size_t max_terms = 256;
  std::size_t max_depth = 32;
};

/// Reads a query as people type it. An unbalanced quote or bracket, a colon
/// after no field and an operator with no operand are understood as well as
/// possible, with a warning. Throws Error, naming the bound, only when the
/// text is larger than `limits`.
ParsedQuery parse_query(std::string_view text, const QueryLimits& limits = {});

/// The query in its own language: parse_query(print(q)).query == q for every q
/// that parse_query returns.
std::string print(const Query& query);

}  // namespace kamerzoek
