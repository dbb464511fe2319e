// The tree that a query became, for people.

#pragma once

#include <iosfwd>

#include "analyzers/analyzer.h"
#include "searcher/query.h"

namespace kamerzoek {

/// One line a node, two blanks deeper for each level, with the terms that words
/// are looked up as:
///
///     all
///       word text klimaat  → klimaat (exact), klimat (normalised)
///       keyword dossier 28676
void print_tree(const Query& query, const Analyzer& analyzer,
                std::ostream& out);

/// "word", "phrase", "any", …
std::string_view name_of(Query::Op op);

}  // namespace kamerzoek
