// What a word or phrase is looked up as in Xapian, and how much each piece of
// evidence for it counts. Private to this room.

#pragma once

#include <string_view>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "indexer/schema.h"

namespace kamerzoek {

/// Whether a passage may be found for less than the whole word.
enum class Evidence {
  parts_too,   ///< The parts of a compound that was typed count a little.
  whole_only,  ///< Where AND, NOT and the like say that the word is meant.
};

/// The passages that have the word, in any inflection or as a part of a
/// compound, in `field`; when that is the text, also in a heading above it. A
/// word of several pieces ("NAVO-top") asks for all of them. Empty when it
/// holds nothing that is looked up.
Xapian::Query word_query(FieldId field, std::string_view text,
                         const Analyzer& analyzer, Evidence evidence);

/// The passages with these words next to each other, as written, in `field`;
/// when that is the text, also in a heading above it.
Xapian::Query phrase_query(FieldId field, std::string_view text,
                           const Analyzer& analyzer);

/// That the letter's title has the word: something to add to what is found by
/// other means. Empty when it holds nothing that is looked up.
Xapian::Query title_evidence(std::string_view text, const Analyzer& analyzer);

}  // namespace kamerzoek
