// From the query tree to what Xapian finds and what passages score by. Private
// to this room.

#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "indexer/open_index.h"
#include "searcher/compile_word.h"
#include "searcher/query.h"
#include "searcher/ranking_weights.h"

namespace kamerzoek {

struct CompiledQuery {
  /// What is found, without scores.
  Xapian::Query query;

  /// The pieces of evidence, each once; those that find first. What a passage
  /// gains by them is its score.
  std::vector<Clue> clues;

  /// Whether what is found is just what has any of the clues that find.
  bool any_clue_finds = false;

  /// When not empty: what is found is just what has a clue of each of these.
  std::vector<ClueRange> clues_of_each;

  /// The words asked for side by side, less stop words. Empty when operators
  /// say what is wanted.
  std::vector<WordTerms> words;
};

/// A word finds the passages that have it, in any inflection or as a part of a
/// compound, in their text or in a heading above them; the letter's title only
/// adds to the score of passages found. Phrases are matched word by word as
/// written. The number of terms is at most a small multiple of those of the
/// query, whatever the index holds; that must outlive the result.
CompiledQuery compiled(const Query& query, const Analyzer& analyzer,
                       const OpenIndex& index,
                       const RankingWeights& weights = ranking_weights);

}  // namespace kamerzoek
