// The passages with a phrase, and what they gain by it. Private to this room.

#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/near_places.h"
#include "searcher/passage_lengths.h"
#include "searcher/term_passages.h"
#include "searcher/word_gain.h"

namespace kamerzoek {

/// Goes through the passages by rising number.
class PhraseSearch {
 public:
  /// These terms next to each other, in this order; at least one. `index` must
  /// outlive this.
  PhraseSearch(const OpenIndex& index, PassageLengths& lengths,
               const std::vector<std::string>& terms);

  /// The next passage; 0 when there are no more.
  Xapian::docid next();

  /// What the passage that next() gave gains by having the terms; as by the
  /// query of near_words().
  double gain() const;

 private:
  struct Word {
    TermPassages at;
    WordGain gain;
    Xapian::doccount passages = 0;
  };

  Xapian::docid next_with_all(Xapian::docid least);

  PassageLengths& lengths_;
  std::vector<Word> words_;  // Rarest first.
  NearPlaces places_;
  Xapian::docid passage_ = 0;
};

}  // namespace kamerzoek
