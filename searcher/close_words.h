// Evidence from words of a query that stand close together in a passage, as
// they do in the query. Private to this room.

#pragma once

#include <vector>

#include "analyzers/analyzer.h"
#include "indexer/open_index.h"
#include "searcher/ranking_weights.h"
#include "searcher/word_terms.h"

namespace kamerzoek {

/// What each of the passages `best` gains by pairs of `words` that are next to
/// each other in the query, or have one between them, and stand within a few
/// places in the passage: in any order and inflection, each as a word, a part
/// of one, or by a part of its own. A pair counts for more the fewer of these
/// passages have it. None at all when there is no pair.
std::vector<double> gains_by_close_words(
    const OpenIndex& index, const Analyzer& analyzer,
    const std::vector<ForwardIndex::Passage>& best,
    const std::vector<WordTerms>& words, const RankingWeights& weights);

}  // namespace kamerzoek
