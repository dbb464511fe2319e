// Where Dutch sentences and clauses end.
//
// Passages are cut between sentences, and snippets too where that is possible.
// Abbreviations ("o.a.", "nr. 356"), initials ("J.P. Balkenende") and numbers
// ("1.000") hold full stops that end nothing.

#pragma once

#include <string_view>
#include <vector>

#include "analyzers/span.h"

namespace kamerzoek {

/// The sentences of `text`, in order. Blanks between them belong to none, every
/// other byte to exactly one. Bytes that are not UTF-8 are as letters.
std::vector<Span> split_into_sentences(std::string_view text);

/// As split_into_sentences, cut also after `;`, `:`, `,` and before a dash,
/// each with a blank at it.
std::vector<Span> split_into_clauses(std::string_view text);

}  // namespace kamerzoek
