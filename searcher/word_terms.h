// What a word of a query is looked up as.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"

namespace kamerzoek {

/// What a part is to the compound that it is a part of.
enum class PartRole {
  modifier,  ///< "klimaat" in "klimaatbeleid".
  head,      ///< "beleid": the last one, which says what kind of thing it is.
  run,       ///< Several parts that are a word together.
};

struct WordPart {
  std::string term;
  PartRole role = PartRole::modifier;
  Span source;  ///< In the text that was analyzed.

  bool operator==(const WordPart&) const = default;
};

std::vector<std::string> terms_of(const std::vector<WordPart>& parts);

/// Linked words as one, from the position of the first on.
struct JoinedWord {
  std::string term;    ///< Normalised; among the normalised terms too.
  unsigned width = 2;  ///< The number of positions that it stands for.

  bool operator==(const JoinedWord&) const = default;
};

/// The terms of the word at one position, each once, without prefixes.
struct WordTerms {
  std::vector<std::string> exact;
  std::vector<std::string> normalised;  ///< In whatever language it is read.
  std::vector<WordPart> parts;          ///< None is the word itself.
  std::vector<std::string> written;
  std::vector<JoinedWord> joined;

  bool operator==(const WordTerms&) const = default;
};

/// The words of `text`, read as Dutch, as English, and as a language of which
/// only the written forms are known, so that passages in each are found. Of
/// what has digits the parts that say little by themselves are left out.
std::vector<WordTerms> word_terms(std::string_view text,
                                  const Analyzer& analyzer);

}  // namespace kamerzoek
