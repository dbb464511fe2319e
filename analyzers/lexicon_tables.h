// The tables beside the word list that a lexicon is compiled from.

#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "analyzers/compile_bases.h"
#include "analyzers/compound_features.h"
#include "analyzers/compound_parts.h"
#include "analyzers/vocabulary.h"

namespace kamerzoek {

/// Words whose cut is settled by hand, and the first byte of each part but the
/// first; none for a word that stays whole.
using CompoundExceptions =
    std::map<std::string, std::vector<std::size_t>, std::less<>>;

/// Reads words with `|` at each boundary, parted by white space.
CompoundExceptions read_compound_exceptions(std::istream& in);

struct LexiconTables {
  WordFrequencies frequencies;
  InflectionTables inflection;
  CompoundLists compounds;
  CompoundWeights weights;
  CompoundExceptions exceptions;
};

/// Reads the folder analyzers/data, all but the weights of compounds. Throws
/// Error when a table is missing or makes no sense.
LexiconTables read_lexicon_tables(const std::filesystem::path& folder);

/// The same, and the weights.
LexiconTables read_all_lexicon_tables(const std::filesystem::path& folder);

}  // namespace kamerzoek
