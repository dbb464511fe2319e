// Evidence from words that are spelt alike: "discriminerende" for
// "discriminatie". Private to this room.
//
// Stemming and splitting know which words belong together by rules and lists;
// pieces of five letters know it of any words, and err more often. In the index
// they would take several times the room of all words. Here they only help to
// order the best passages, whose words the forward index lists.

#pragma once

#include <vector>

#include <xapian.h>

#include "indexer/forward_index.h"
#include "searcher/ranking_weights.h"
#include "searcher/word_terms.h"

namespace kamerzoek {

/// What each of the passages `best` gains by each of `words`; nowhere below 0.
/// None at all when no word is long enough to have pieces.
/// A piece counts for more the fewer of these passages have it, and the more
/// often a passage has it for its length.
std::vector<std::vector<double>> gains_by_alike_words(
    const ForwardIndex& forward, double mean_length,
    const std::vector<Xapian::docid>& best, const std::vector<WordTerms>& words,
    const RankingWeights& weights);

}  // namespace kamerzoek
