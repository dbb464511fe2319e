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
/// each other, or have one between them, and stand within four places in the
/// passage: in any order, each as a word in a regular inflection, a part of
/// one, or by a part of its own. Words of passages are read as Dutch. A pair
/// counts for more the fewer of these passages have it. None at all when there
/// is no pair. Takes time by the length of passages and the number of `words`,
/// whatever is in them.
std::vector<double> gains_by_close_words(
    const OpenIndex& index, const Analyzer& analyzer,
    const std::vector<ForwardIndex::Passage>& best,
    const std::vector<WordTerms>& words, const RankingWeights& weights);

}  // namespace kamerzoek
