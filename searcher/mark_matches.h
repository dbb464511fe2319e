// Which words of a passage are those of the query.

#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/span.h"
#include "indexer/stored.h"
#include "searcher/query.h"

namespace kamerzoek {

/// The terms by which a query finds words in the text of a passage.
struct SoughtTerms {
  std::set<std::string, std::less<>>
      words;  ///< Normalised, as words or parts of them.
  std::vector<std::vector<std::string>> phrases;  ///< Of exact terms.

  bool operator==(const SoughtTerms&) const = default;
};

/// Those of all that `query` wants to be there; not of other fields than the
/// text, nor of stop words that it does not look for.
SoughtTerms sought_terms(const Query& query, const Analyzer& analyzer);

/// The bytes of `passage.text` to be marked, by rising place, none overlapping:
/// words that match in any inflection, matching parts of compounds, phrases as
/// a whole.
std::vector<Span> matches_in(const StoredPassage& passage,
                             const SoughtTerms& sought,
                             const Analyzer& analyzer);

}  // namespace kamerzoek
