// `analyze --split` and `analyze --lemma`: words in, a line of answer each, for
// scripts.

#pragma once

#include <iosfwd>

#include "analyzers/lexicon.h"

namespace kamerzoek {

/// Reads a word a line and writes each with its parts, `word TAB part|part`;
/// the word itself when it is no compound. Any bytes will do.
void print_splits(std::istream& in, std::ostream& out, const Lexicon& lexicon);

/// Reads a word a line and writes each with its normalised form, `word TAB
/// form`; of words that are unknown, Snowball's stem.
void print_lemmas(std::istream& in, std::ostream& out, const Lexicon& lexicon);

}  // namespace kamerzoek
