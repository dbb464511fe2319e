// One query, run on one open index. Private to this room.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "indexer/open_index.h"
#include "searcher/compile_query.h"
#include "searcher/context_gains.h"
#include "searcher/feedback.h"
#include "searcher/mark_matches.h"
#include "searcher/passage_lengths.h"
#include "searcher/passage_scores.h"
#include "searcher/query.h"
#include "searcher/search_manner.h"
#include "searcher/searcher.h"

namespace kamerzoek {

/// A passage in a ranking.
struct Place {
  Xapian::docid passage = 0;
  std::size_t rank = 0;  ///< From 1.
  double score = 0;

  // Of the score:
  std::vector<double> alike;  ///< By words spelt like each word of the query.
  double close = 0;           ///< By words that stand close together.
  ContextGain context;
};

/// What it is made of must outlive it. Throws what Xapian throws.
class QueryRun {
 public:
  QueryRun(const OpenIndex& index, PassageLengths& lengths,
           const Analyzer& analyzer, const Query& query,
           const SearchManner& manner = {});

  /// How many passages are found.
  std::uint64_t total() const { return scores_.found(); }

  /// The best of them, best first, but for the first `offset`; at most `count`.
  std::vector<Place> best(std::size_t offset, std::size_t count) const;

  /// The best `count`, named.
  std::vector<RankedPassage> ranking(std::size_t count) const;

  /// The passage at `place`, its letter and the words to mark. Throws Error
  /// when the index has the passage but not its letter.
  Hit hit(const Place& place, Detail detail = Detail::with_matches);

  const StoredLetter& letter(const std::string& id);

  /// The words that were looked for beside those of the query.
  const std::vector<FeedbackTerm>& expansion() const { return expansion_; }

 private:
  void score();
  void expand();
  FeedbackGains expansion_gains() const;
  std::vector<ScoredPassage> best_in_part(std::size_t count) const;
  std::vector<Place> in_order(std::vector<Place> places) const;
  void add_word_gains(std::span<Place> best) const;
  void add_context_gains(std::span<Place> best) const;
  std::vector<Gain> explanation(const Place& place,
                                const StoredPassage& passage) const;

  const OpenIndex& index_;
  PassageLengths& lengths_;
  const Analyzer& analyzer_;
  Explanation explanation_;
  CompiledQuery compiled_;
  PassageScores scores_;
  std::vector<FeedbackTerm> expansion_;
  std::vector<ScoredPassage> best_;  // That the expansion ranked.
  SoughtTerms sought_;
  std::map<std::string, StoredLetter> letters_;
};

}  // namespace kamerzoek
