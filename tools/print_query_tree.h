// The tree that a query became, for people.

#pragma once

#include <iosfwd>

#include "searcher/query.h"

namespace kamerzoek {

/// One line a node, two blanks deeper for each level:
///
///     all
///       word      text     klimaat
///       keyword   dossier  28676
void print_tree(const Query& query, std::ostream& out);

/// "word", "phrase", "any", …
std::string_view name_of(Query::Op op);

}  // namespace kamerzoek
