// What a passage gains by a word. Private to this room.

#pragma once

#include <cmath>

namespace kamerzoek {

/// Model I(n_e)B2 of Amati and Van Rijsbergen, "Probabilistic models of
/// information retrieval based on measuring the divergence from randomness"
/// (2002), as in Xapian's IneB2Weight.
class WordGain {
 public:
  /// Of a word that `passages` of the `all` passages have, `occurrences` times
  /// together; `weight` times.
  WordGain(double weight, double all, double passages, double occurrences)
      : constant_(weight * rarity(all, occurrences) * (occurrences + 1) /
                  passages) {}

  /// In a passage that has it `count` times; `length_factor` is
  /// PassageLengths::factor() of the passage.
  double in(double count, double length_factor) const {
    const double normalised = count * length_factor;
    return constant_ * normalised / (normalised + 1);
  }

 private:
  static double rarity(double all, double occurrences) {
    const double expected = all * (1 - std::exp(-occurrences / all));
    return std::log2((all + 1) / (expected + 0.5));
  }

  double constant_;
};

}  // namespace kamerzoek
