// Queries made of queries, always in normal form, so that one question has one
// tree and a tree that is printed and read again is the same tree.
//
// In normal form
//  - `any`, `all` and `either` have two operands or more, none of them of their
//    own kind; `without` and `preferring` have two or more, and the first of
//    `without` is no `without`;
//  - `nothing` stands only alone; in `all` there is no `everything`, and what
//    must not be there is taken out to a `without` around it;
//  - operands of `any`, and all of `preferring`, ask for words of the passage:
//    none of them restricts, in the sense below;
//  - operands of `near` and `adjacent` are words, phrases and beginnings of
//    words, or an `either` of these, two or more and all in one field;
//  - a single word that is a Kamerstuk's name has become what
//    mentioned_letter() makes of it.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/identifiers.h"
#include "searcher/query.h"

namespace kamerzoek {

/// Leaves. A word that names a letter becomes the query for that letter.
Query everything();
Query word(FieldId field, std::string_view text);
Query phrase(FieldId field, std::string_view text);
Query starting(FieldId field, std::string_view text);
Query keyword(FieldId field, std::string_view text);
Query theme(std::string_view name);

/// The letter or dossier that a mention names, or a passage that mentions it.
Query mentioned_letter(const StukId& stuk, std::string_view as_typed);

/// Each may be given operands that are `nothing`, one operand, or none.
Query all_of(std::vector<Query> operands);
Query either_of(std::vector<Query> operands);
Query without_of(Query wanted, std::vector<Query> unwanted);

/// Ties `next` to the last of `links`, `op` being near or adjacent: in the node
/// that is there if it is of the same kind, else in one more. Where the two can
/// not be tied, `next` becomes a link of its own and the result is false.
bool add_link(std::vector<Query>& links, Query::Op op, unsigned distance,
              Query next);

/// What stands side by side in a query, between operators.
struct SideBySide {
  std::vector<Query> plain;
  std::vector<Query> required;
  std::vector<Query> unwanted;
};

/// Adds to `names` what was typed of letters and dossiers that several words
/// name together.
Query combined(SideBySide items, std::vector<std::string>& names);

/// Whether all that `query` asks is of other fields than the text of the
/// passage, so that it narrows down what the words beside it find.
bool restricts(const Query& query);

/// In which forms the words of a query are looked for.
enum class WordForms {
  all,         ///< In any inflection, and as parts of compounds.
  as_written,  ///< As "~" before each asks.
};

/// `query` with its words looked for in these forms.
Query in_forms(Query query, WordForms forms);

/// The words asked for, those of phrases counted one by one, and those of a
/// word such as a URL; a keyword or a date counts as one.
std::size_t terms_in(const Query& query);
/// 1 for a leaf.
std::size_t depth_of(const Query& query);

}  // namespace kamerzoek
