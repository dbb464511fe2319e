// Whether words stand near each other in a passage. Private to this room.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/open_index.h"
#include "indexer/word_places.h"
#include "searcher/term_passages.h"

namespace kamerzoek {

/// Terms any of which may stand at a place; not empty.
using WordChoice = std::vector<std::string>;

enum class WordOrder { as_given, any };

/// Asks passages one after the other.
class NearPlaces {
 public:
  /// One word of each of `words` at different places, from the first of them to
  /// the last at most `window` places. `words` is not empty. `index` must
  /// outlive this.
  NearPlaces(const OpenIndex& index, std::vector<WordChoice> words,
             WordOrder order, unsigned window);

  /// Whether they are so in `passage`, which has the term of each word that has
  /// no choice; of any other passage it may say anything. Passages must be
  /// asked by rising number.
  bool are_in(Xapian::docid passage);

 private:
  struct Term {
    std::size_t word;
    std::uint64_t hash;
    Xapian::doccount passages;
    std::optional<TermPassages> choice;  // Where there is one.
  };
  struct Sought {
    WordPlaces::Code code;
    std::size_t word;
  };

  void add_terms(const OpenIndex& index, std::size_t word);
  static bool is_there(Term& term, Xapian::docid passage);
  bool is_phrase() const;
  std::optional<bool> are_in_a_row(const WordPlaces& places);
  void add_position(WordPlaces::Code code, std::uint32_t position);
  void find_positions(const WordPlaces& places, Xapian::docid passage);

  std::vector<WordChoice> words_;
  WordOrder order_;
  unsigned window_;
  const PlacesFile& places_;
  std::vector<Term> terms_;
  std::size_t rarest_ = 0;               // Of the terms.
  std::vector<WordPlaces::Code> codes_;  // Of a phrase, in the passage.
  std::vector<Sought> sought_;           // That the passage has.
  std::vector<std::vector<std::uint32_t>> positions_;  // In the passage.
};

}  // namespace kamerzoek
