// What a word of a query is looked up as.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"

namespace kamerzoek {

/// The terms of the word at one position, each once, without prefixes.
struct WordTerms {
  std::vector<std::string> exact;
  std::vector<std::string> normalised;  ///< In whatever language it is read.
  std::vector<std::string> parts;
  std::vector<std::string> written;

  bool operator==(const WordTerms&) const = default;
};

/// The words of `text`, read as Dutch, as English, and as a language of which
/// only the written forms are known, so that passages in each are found.
std::vector<WordTerms> word_terms(std::string_view text,
                                  const Analyzer& analyzer);

}  // namespace kamerzoek
