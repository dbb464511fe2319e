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
#include "searcher/feedback.h"
#include "searcher/mark_matches.h"
#include "searcher/query.h"
#include "searcher/ranking_weights.h"
#include "searcher/search_manner.h"
#include "searcher/searcher.h"

namespace kamerzoek {

/// A passage in a ranking.
struct Place {
  Xapian::docid passage = 0;
  std::size_t rank = 0;  ///< From 1.
  double score = 0;
  /// Of the score, what each word of the query added by words spelt like it.
  std::vector<double> gains;
};

/// What it is made of must outlive it. Throws what Xapian throws.
class QueryRun {
 public:
  QueryRun(const OpenIndex& index, const Analyzer& analyzer, const Query& query,
           const SearchManner& manner = {},
           const RankingWeights& weights = ranking_weights);

  /// Passages from rank `limits.offset` on, best first, all of them counted.
  struct PassagesFound {
    std::vector<Place> places;
    std::uint64_t total = 0;
    bool total_is_exact = true;
  };
  PassagesFound passages(const SearchLimits& limits) const;

  /// The best `count` passages; the others are not counted.
  std::vector<RankedPassage> ranking(std::size_t count) const;

  /// The best passage of each of the best `count` letters.
  struct LettersFound {
    Xapian::MSet best_passages;
    std::size_t total = 0;  ///< Letters; exact.
  };
  LettersFound letters(std::size_t count) const;

  /// The best `count` passages of one letter.
  Xapian::MSet passages_of(const std::string& letter_id,
                           std::size_t count) const;

  /// The passage at `place`, its letter and the words to mark. Throws Error
  /// when the index has the passage but not its letter.
  Hit hit(const Place& place, Detail detail = Detail::with_matches);
  Hit hit(const Xapian::MSetIterator& place);

  const StoredLetter& letter(const std::string& id);

  /// The words that were looked for beside those of the query.
  const std::vector<FeedbackTerm>& expansion() const { return expansion_; }

 private:
  Xapian::Enquire enquire(const Xapian::Query& query) const;
  std::vector<Place> best(const Xapian::Query& query, std::size_t count) const;
  void settle_ties(std::vector<Place>& places) const;
  void sort_tied(std::span<Place> tied) const;
  void expand();
  std::vector<Place> in_order(std::vector<Place> places) const;
  std::vector<Gain> explanation(const Place& place,
                                const StoredPassage& passage) const;

  const OpenIndex& index_;
  const Analyzer& analyzer_;
  const RankingWeights& weights_;
  Explanation explanation_;
  CompiledQuery compiled_;
  Xapian::Query asked_;  ///< Before it was expanded: what is found.
  std::vector<FeedbackTerm> expansion_;
  SoughtTerms sought_;
  mutable Xapian::MultiValueKeyMaker ties_;
  std::map<std::string, StoredLetter> letters_;
};

}  // namespace kamerzoek
