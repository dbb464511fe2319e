// Evidence from where a passage stands: others of its letter and its dossier
// that are found too. Private to this room.
//
// What a letter is about is said in many of its passages; a stray mention is in
// one.

#pragma once

#include <span>
#include <vector>

#include "indexer/forward_index.h"
#include "searcher/passage_scores.h"
#include "searcher/ranking_weights.h"

namespace kamerzoek {

struct ContextGain {
  /// By other passages of its letter, or of other items of its publication.
  double letter = 0;
  double dossier = 0;  ///< By passages of other letters in its dossier.
};

/// What each of the passages `best` gains: a share of the mean score of the
/// best of those others, those that are missing scoring 0.
std::vector<ContextGain> gains_by_context(const ForwardIndex& forward,
                                          std::span<const ScoredPassage> best,
                                          const RankingWeights& weights);

}  // namespace kamerzoek
