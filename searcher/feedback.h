// Words that the best passages for a query share: what else to look for when
// few words were asked. Private to this room.

#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "indexer/forward_index.h"
#include "searcher/passage_lengths.h"
#include "searcher/passage_scores.h"
#include "searcher/ranking_weights.h"
#include "searcher/word_gain.h"

namespace kamerzoek {

/// A normalised word, and how much it counts; all of one query together 1.
struct FeedbackTerm {
  std::string term;
  ForwardIndex::Word word = 0;
  double weight = 0;

  bool operator==(const FeedbackTerm&) const = default;
};

/// The relevance model of Lavrenko and Croft: words are weighed by how much of
/// each passage they are, and passages by their score; here, also by how rare
/// they are. Greatest weight first. None that is in `asked`, in one of the
/// `passages` of the index only, a stop word, a generic word, or a number.
std::vector<FeedbackTerm> feedback_terms(const ForwardIndex& forward,
                                         std::size_t passages,
                                         const std::vector<ScoredPassage>& best,
                                         const std::set<std::string>& asked,
                                         const RankingWeights& weights);

/// What passages gain by feedback terms.
class FeedbackGains {
 public:
  /// `scale` times the weight of each term; `passages` are in the index, whose
  /// forward index must outlive this.
  FeedbackGains(const ForwardIndex& forward, std::size_t passages,
                const std::vector<FeedbackTerm>& terms, double scale);

  /// By each of the terms, in their order; 0 by those that it has not.
  std::vector<double> in(Xapian::docid passage, double length_factor) const;

  /// By all of them.
  double sum_in(Xapian::docid passage, double length_factor) const;

 private:
  struct Key {
    std::uint64_t key = 0;
    std::size_t term = 0;
  };

  template <typename Use>
  void for_each_gain(Xapian::docid passage, double length_factor,
                     Use&& use) const;

  const ForwardIndex& forward_;
  std::vector<WordGain> gains_;  // Of each term.
  std::vector<Key> keys_;        // In the forward index; rising.
};

}  // namespace kamerzoek
