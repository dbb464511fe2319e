// How the words of a text were taken apart, or why not: for `kamerzoek
// analyze`.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/compounds.h"
#include "analyzers/lexicon.h"
#include "analyzers/tokens_text.h"

namespace kamerzoek {

struct WordSplit {
  std::string word;  ///< In lower case, without clitic.
  CompoundSplit split;
};

/// Of each word that can be cut somewhere, the first time that it occurs in the
/// tokens of `text`.
std::vector<WordSplit> splits_of(std::string_view text,
                                 const std::vector<ExplainedToken>& tokens,
                                 const Lexicon& lexicon);

/// "klimaat|verandering  cut: 6.20 above the whole (7.10 to 0.90)".
std::string text_of(const WordSplit& split);

/// The parts as they stand in the word: "klimaat", "verandering".
std::vector<std::string> surfaces_of(const WordSplit& split);

}  // namespace kamerzoek
