// The verbs among the words, and what compounds make of them.

#pragma once

#include <string>

#include "analyzers/compile_bases.h"
#include "analyzers/vocabulary.h"
#include "analyzers/word_table.h"

namespace kamerzoek {

struct VerbWords {
  /// The base forms of verbs; many are nouns too: "werk".
  WordSet bases;

  /// Those with a participle in ge-. No compound has one: "pendelen", whose
  /// participle is "gependeld", is not pen + delen.
  WordSet simple;

  /// Nouns that verbs make at the end of compounds and that are no words of
  /// the vocabulary, by their singular: the "verlaters" of "schoolverlaters".
  WordBases nouns;
};

VerbWords verb_words_of(const Vocabulary& vocabulary, const WordBases& bases);

}  // namespace kamerzoek
