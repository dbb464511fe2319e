// How much the length of a passage tells against the words in it. Private to
// this room.

#pragma once

#include <vector>

#include <xapian.h>

namespace kamerzoek {

/// Remembers what it was asked: Xapian takes longer to look a length up than
/// all else that is done for a word in a passage. Not for several threads.
class PassageLengths {
 public:
  /// `scale` is the c of `factor`.
  PassageLengths(const Xapian::Database& passages, double scale);

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

  Xapian::Database passages_;
  double scale_;
  double scaled_mean_;
  std::vector<float> factors_;  // Of each passage; 0 when not looked up.
};

}  // namespace kamerzoek
