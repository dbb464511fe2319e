// All terms of a cluster, whatever stands around it: so they can be kept for
// the next time that the same cluster is met.

#pragma once

#include <string_view>
#include <vector>

#include "analyzers/language.h"
#include "analyzers/tokens_scan.h"
#include "analyzers/tokens_term.h"
#include "analyzers/tokens_word.h"

namespace kamerzoek {

struct ClusterTerms {
  std::vector<Term> terms;  ///< By rising position and, within one, by kind.
  unsigned positions = 0;   ///< The number of words.
};

ClusterTerms terms_of(std::string_view cluster, Cluster::Kind kind,
                      Language language, const WordReader& words);

/// Puts terms in the order that ClusterTerms has.
void sort_terms(std::vector<Term>& terms);

}  // namespace kamerzoek
