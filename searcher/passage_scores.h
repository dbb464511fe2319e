// What passages score for a query. Private to this room.
//
// Each list of passages with a term is read from its beginning to its end, and
// what every passage on it gains is added to what it had; where several words
// must be there together it is read once before, to find where they are.
// Xapian's own ranking takes all lists side by side and leaves out what cannot
// come into the best few; but the number of passages found is an estimate
// there, and so is the number of those with any of several terms.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/open_index.h"
#include "searcher/clue.h"
#include "searcher/passage_lengths.h"
#include "searcher/word_gain.h"

namespace kamerzoek {

struct ScoredPassage {
  Xapian::docid passage = 0;
  double score = 0;
};

/// The best `count` of `all`, in no order; of those that tie with the last of
/// them the first by sort_tied.
std::vector<ScoredPassage> best_unsorted(const Xapian::Database& passages,
                                         std::vector<ScoredPassage> all,
                                         std::size_t count);

/// `index` and `lengths` must outlive it. Throws what Xapian throws.
/// Takes 12 bytes for each passage of the index, and up to 8 for one found.
class PassageScores {
 public:
  PassageScores(const OpenIndex& index, PassageLengths& lengths);

  /// These are found, and no others: clues that are added later find none.
  void find(const Xapian::Query& asked);

  /// What has a clue that finds of each of `ranges`, which are of `clues`, is
  /// found, and no others. There is a range.
  void find(const std::vector<Clue>& clues, std::vector<ClueRange> ranges);

  /// Adds what passages gain by `clue`. Those that have it are found, unless it
  /// only adds; clues that find come before those that only add.
  ///
  /// A word counts as WordGain says; the number of passages with any of its
  /// terms is exact, where Xapian's OP_SYNONYM estimates it.
  void add(const Clue& clue);

  /// Adds to the score of a passage that is found.
  void add(Xapian::docid passage, double gain) { scores_[passage] += gain; }

  std::size_t found() const { return found_.size(); }

  /// The best `count` of those found, best first, equal ones by sort_tied.
  std::vector<ScoredPassage> best(std::size_t count) const;

  /// The same in no order, with all that tie with the last of them.
  std::vector<ScoredPassage> best_with_ties(std::size_t count) const;

  /// What `passage` gained by the word that was added as clue number `added`,
  /// from 0; `clue` is that clue.
  double gain_by_word(std::size_t added, const Clue& clue,
                      Xapian::docid passage) const;

  /// What the passage that `only` finds gained by a clue that is no word.
  double gain_by_match(const Clue& clue, const Xapian::Query& only) const;

 private:
  template <typename Use>
  void for_each_with(const Clue& clue, Use&& use) const;
  std::size_t count_again(std::span<const Clue> clues, std::uint32_t times);
  void add_word(const Clue& clue);
  void add_matches(const Clue& clue);
  void add_phrases(const Clue& clue);
  void count(const std::string& term);
  bool is_scored(Xapian::docid passage, const Clue& clue);
  double least_of_best(std::size_t count) const;

  const OpenIndex& index_;
  const Xapian::Database& passages_;
  PassageLengths& lengths_;
  bool is_found_before_ = false;
  std::vector<double> scores_;
  std::vector<bool> is_found_;
  std::vector<Xapian::docid> found_;
  std::vector<WordGain> gains_;  // Of each clue that is a word.

  // Of the word that is being added: 1 + how often passages have it. While
  // passages with all of several clues are looked for: how many they have.
  std::vector<std::uint32_t> counts_;
  std::vector<Xapian::docid> counted_;
};

}  // namespace kamerzoek
