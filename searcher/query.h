// What a user asks for, as a tree that prints itself.
//
// Text becomes a Query by parse_query (or, where nothing in it can be an
// operator, by plain_query), so unparsed text never reaches Xapian. Compiling
// it is another step, in compile_query.h.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "indexer/schema.h"

namespace kamerzoek {

/// One node of the tree. A plain value: copied, compared and printed whole.
///
/// Words are kept as typed; what they are looked up as is for the analyzer to
/// say. Trees are in the normal form that combine_query.h describes.
struct Query {
  enum class Op {
    nothing,     ///< The empty query: finds nothing.
    everything,  ///< "*": finds every passage.
    word,        ///< `text` in the text field `field`.
    phrase,      ///< `text`: words next to each other, as written.
    starting,    ///< `text*`: words that begin so, of one piece.
    keyword,     ///< `text` is the whole value of a keyword field.
    dates,       ///< From `from` to `to`, both inclusive, either may be open.
    theme,       ///< What the theme named `text` asks for.
    any,         ///< Words as typed side by side: more is better.
    preferring,  ///< "+": the first operand; the others only raise the score.
    all,         ///< AND: each operand is in the passage.
    either,      ///< OR.
    without,     ///< First operand, but none of the others.
    near,        ///< Within `distance` words of each other, in any order.
    adjacent,    ///< Within `distance` words of each other, in this order.
  };

  Op op = Op::nothing;
  FieldId field = FieldId::body;
  std::string text;
  std::optional<Date> from;
  std::optional<Date> to;
  unsigned distance = 0;  ///< Of `near` and `adjacent`; from 1.
  /// What this counts among the operands of an `either` that a theme made; no
  /// query that was typed has another than 1.
  double weight = 1;
  /// Of a theme, and of `starting`, what stands for it once that was looked
  /// up; no query that was parsed has these.
  std::vector<Query> operands;

  bool operator==(const Query&) const = default;
};

/// What was guessed while reading what the user typed.
struct QueryWarning {
  /// Of the typed text, in characters, from 1; 0: of no place in it.
  std::size_t column = 0;
  std::string message;

  bool operator==(const QueryWarning&) const = default;
};

struct ParsedQuery {
  Query query;
  std::vector<QueryWarning> warnings;  ///< By rising column.

  bool operator==(const ParsedQuery&) const = default;
};

/// Bounds on what one query may ask for.
struct QueryLimits {
  std::size_t max_bytes = 8192;
  std::size_t max_terms = 256;  ///< Words, also those of phrases and of URLs.
  std::size_t max_depth = 32;   ///< Of brackets, and of the tree.
};

/// Reads a query as people type it:
///
///     klimaat china            either or both; both is better
///     "ministers van Defensie" these words, next to each other
///     a AND b, a OR b          also EN and OF; only in capitals
///     -a, NOT a, NIET a        passages without a
///     +a b                     with a; b makes it better
///     a NEAR/5 b, a ADJ/2 b    at most so many words apart; ADJ in this order
///     wapen*                   words that begin so
///     ~wapens                  the word as written, not inflected
///     titel:a datum:2020..2021 a field of the schema, by either name
///     thema:china              what the theme finds
///     ( )                      group; AND binds tighter than OR
///     *                        every passage
///
/// NEAR binds tightest, then words side by side, then AND. What is asked of a
/// named field restricts the rest; values of one keyword field side by side are
/// alternatives. A Kamerstuk's name ("28 676, nr. 356") finds that letter and
/// those that mention it. Unbalanced quotes and brackets, a colon after no
/// field, an operator with no operand and the like are understood as well as
/// possible, with a warning. Takes time linear in the text. Throws Error,
/// naming the bound, only when the query is larger than `limits`.
ParsedQuery parse_query(std::string_view text, const QueryLimits& limits = {});

/// The query in its own language: parse_query(print(q)).query == q for every q
/// that parse_query returns.
std::string print(const Query& query);

}  // namespace kamerzoek
