// From a word list and the tables beside it to the file that Lexicon maps.
//
// Done once, when kamerzoek is built, by tools/build_lexicon; tests compile
// small lexicons of their own.

#pragma once

#include <istream>
#include <string>

#include "analyzers/lexicon_tables.h"

namespace kamerzoek {

/// The bytes of a lexicon file of the words in `words`, one a line, UTF-8, as
/// the `dutch` of Debian. Entries of several words and those longer than 60
/// bytes are left out.
std::string compile_lexicon(std::istream& words, const LexiconTables& data);

}  // namespace kamerzoek
