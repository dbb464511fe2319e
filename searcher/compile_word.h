// What a word or phrase is looked up as in Xapian, and how much each piece of
// evidence for it counts. Private to this room.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "indexer/open_index.h"
#include "indexer/own_forms.h"
#include "indexer/schema.h"
#include "searcher/clue.h"
#include "searcher/evidence.h"
#include "searcher/ranking_weights.h"
#include "searcher/word_terms.h"

namespace kamerzoek {

/// The passages with the words of `text` next to each other in `field`, in any
/// of the ways to write them. Empty when it holds no word. `index` must
/// outlive the result.
Xapian::Query next_to_each_other(FieldId field, std::string_view text,
                                 const Analyzer& analyzer,
                                 const OpenIndex& index);

/// One query of several; empty when there are none.
Xapian::Query one_query(Xapian::Query::op op,
                        const std::vector<Xapian::Query>& queries);

/// Makes the queries that find words, and keeps the clues that score them.
class WordCompiler {
 public:
  /// These must outlive it.
  WordCompiler(const Analyzer& analyzer, const OpenIndex& index,
               const RankingWeights& weights)
      : analyzer_(analyzer), index_(index), weights_(weights) {}

  /// The passages that have the word, in any inflection or as a part of a
  /// compound, in `field`; when that is the text, also in a heading above it. A
  /// word of several pieces ("NAVO-top") asks for all of them, or for one word
  /// ("navotop"). Empty when it holds nothing that is looked up.
  Xapian::Query word(FieldId field, std::string_view text, Evidence evidence);

  /// The passages that have any word of `text`, as a run of words side by side.
  Xapian::Query any_word(std::string_view text);

  /// The passages with these words next to each other, as written, in `field`;
  /// when that is the text, also in a heading above it.
  Xapian::Query phrase(FieldId field, std::string_view text);

  /// That the letter's title has words of `text`, but for stop words among
  /// several: only a clue, which adds to
  /// what is found by other means.
  void title(std::string_view text);

  /// Of all queries made so far.
  const std::vector<Clue>& clues() const { return clues_; }

  /// For what is evidence without being a word.
  void add_clue(Clue clue) { clues_.push_back(std::move(clue)); }

  /// What counts for more or less as a whole does so in its clues.
  void scale_clues_from(std::size_t first, double weight);

  /// Those of what is not asked for only add.
  void find_none_from(std::size_t first);

  /// Those of what is only excluded are no evidence.
  void forget_clues_from(std::size_t count) { clues_.resize(count); }

  /// Whether a passage is found that has any of the clues that find. Not where
  /// the pieces of a word must be there together.
  bool any_clue_finds() const { return any_clue_finds_; }

  /// What was asked for until now says no more.
  void set_any_clue_finds() { any_clue_finds_ = true; }

 private:
  using Queries = std::vector<Xapian::Query>;

  using Terms = std::vector<std::string>;

  void add(Queries& to, double weight, const Terms& any_of,
           const std::string& what);
  void add(Queries& to, double weight, const Xapian::Query& query,
           const std::string& what);
  bool is_known(const std::string& term) const;
  bool is_known(const WordTerms& word) const;
  Terms known(Terms terms) const;
  Terms any_term(FieldId field, TermKind kind, const Terms& terms) const;
  Terms whole_word(FieldId field, const Terms& terms);
  Xapian::Query phrase_outside_text(FieldId field, std::string_view text);
  double weight_of(PartRole role) const;
  void add_parts(Queries& to, const WordTerms& word, double factor);
  Xapian::Query piece(FieldId field, const WordTerms& word, Evidence evidence);

  const Analyzer& analyzer_;
  OwnForms own_forms_{analyzer_};
  const OpenIndex& index_;
  const RankingWeights& weights_;
  std::vector<Clue> clues_;
  bool any_clue_finds_ = true;
};

}  // namespace kamerzoek
