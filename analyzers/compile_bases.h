// The base form of every word of the vocabulary, settled once.

#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "analyzers/vocabulary.h"
#include "analyzers/word_table.h"

namespace kamerzoek {

/// What rules cannot know about Dutch inflection; see analyzers/data.
struct InflectionTables {
  std::vector<WordRow> irregular;     ///< Base and forms.
  std::vector<WordRow> strong_verbs;  ///< Infinitive and forms.
  WordSet short_vowels;               ///< "dag", whose plural is "dagen".
  WordSet kept;                       ///< Look inflected and are not.
};

using WordBases =
    std::unordered_map<std::string, std::string, WordHash, std::equal_to<>>;

/// The base of every word that is not a base itself. All bases are bases of
/// themselves and words of the vocabulary.
WordBases bases_of(const Vocabulary& vocabulary,
                   const InflectionTables& tables);

}  // namespace kamerzoek
