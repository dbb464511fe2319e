// How much the length of a passage tells against the words in it. Private to
// this room.

#pragma once

#include <memory>
#include <vector>

#include <xapian.h>

#include "indexer/open_index.h"

namespace kamerzoek {

/// Remembers what it was asked, as a logarithm takes longer than all else that
/// is done for a word in a passage. Not for several threads.
class PassageLengths {
 public:
  /// `scale` is the c of `factor`.
  PassageLengths(const OpenIndex& index, double scale);

  double scale() const { return scale_; }

  /// By what the number of times that a passage has a word is multiplied: log2
  /// of 1 + c * mean length / length; normalisation 2 of Amati and Van
  /// Rijsbergen, "Probabilistic models of information retrieval based on
  /// measuring the divergence from randomness" (2002).
  double factor(Xapian::docid passage) {
    const float known = factors_[passage];
    return known != 0 ? known : look_up(passage);
  }

 private:
  double look_up(Xapian::docid passage);

  std::shared_ptr<const ForwardIndex> forward_;
  double scale_;
  double scaled_mean_;
  std::vector<float> factors_;  // Of each passage; 0 when not looked up.
};

}  // namespace kamerzoek
