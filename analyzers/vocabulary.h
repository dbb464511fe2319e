// All words that go into a lexicon, while it is being compiled.

#pragma once

#include <cstdint>
#include <istream>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzers/word_table.h"

namespace kamerzoek {

struct VocabularyWord {
  float per_million = 0;
  std::uint8_t flags = 0;  ///< Of `LexiconFlag`.
};

/// In no order: it is asked far more often than it is walked.
using Vocabulary =
    std::unordered_map<std::string, VocabularyWord, WordHash, std::equal_to<>>;

/// How often words are written in a million; in lower case.
using WordFrequencies = std::map<std::string, float, std::less<>>;

/// Reads lines of a figure, a tab, and the words it holds for, parted by
/// spaces. Lines that begin with `#` are comments. Throws Error for others.
WordFrequencies read_frequencies(std::istream& in);

/// Reads words one a line, UTF-8, as the `dutch` of Debian. Entries of several
/// words and those longer than 60 bytes are left out; old spellings are added.
Vocabulary vocabulary_of(std::istream& words,
                         const WordFrequencies& frequencies);

/// The spelling of a word before 1996, when it is another: "projekt",
/// "organizatie"; else nothing. Old papers, and names, still have it.
std::string old_spelling_of(std::string_view word);

/// How often `word` is written in a million; below 0 when it is not known.
double rate_of(std::string_view word, const Vocabulary& vocabulary);

}  // namespace kamerzoek
