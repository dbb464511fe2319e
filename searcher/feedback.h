// Words that the best passages for a query share: what else to look for when
// few words were asked. Private to this room.

#pragma once

#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "searcher/passage_scores.h"
#include "searcher/ranking_weights.h"

namespace kamerzoek {

/// A normalised word, and how much it counts; all of one query together 1.
struct FeedbackTerm {
  std::string term;
  double weight = 0;
  std::vector<std::string> indexed;  ///< The terms that stand for it.

  bool operator==(const FeedbackTerm&) const = default;
};

/// The relevance model of Lavrenko and Croft: words are weighed by how much of
/// each passage they are, and passages by their score; here, also by how rare
/// they are. Greatest weight first. None that is in `asked`, in one passage
/// only, a stop word, a generic word, or a number.
std::vector<FeedbackTerm> feedback_terms(const Xapian::Database& passages,
                                         const std::vector<ScoredPassage>& best,
                                         const std::set<std::string>& asked,
                                         const Analyzer& analyzer,
                                         const RankingWeights& weights);

}  // namespace kamerzoek
