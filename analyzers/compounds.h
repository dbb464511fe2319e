// Compounds taken apart: "klimaatverandering" is klimaat + verandering.
//
// A linear model gives every way to cut a word a score and the word as a whole
// one too; the greatest wins. What the scores are is settled when the lexicon
// is compiled, so that a word takes a few microseconds.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/compound_features.h"
#include "analyzers/lexicon.h"
#include "analyzers/span.h"

namespace kamerzoek {

/// A piece of a compound.
struct CompoundPart {
  Span span;         ///< Inside the word, its link included: "veiligheids".
  std::string base;  ///< Its normalised form without the link: "veiligheid".

  bool operator==(const CompoundPart&) const = default;
};

/// How a word was taken apart, and how sure that is.
struct CompoundSplit {
  /// In order, without gaps, from the first byte of the word to its last.
  /// Two or more; none when the word is better left whole.
  std::vector<CompoundPart> parts;

  /// Neighbouring parts that are a known word together, but not all of them:
  /// "wapenbeheersings" in "wapenbeheersingsinstrumenten". In order of their
  /// beginning, the longer ones first.
  std::vector<CompoundPart> runs;

  double score = 0;  ///< Of the best cut, also when it was not good enough.
  double whole_score = 0;  ///< Of the word as a whole.

  /// By how much the best cut beats the whole; not above 0 when whole, and
  /// minus infinity when the word cannot be cut at all.
  double margin() const { return score - whole_score; }
  bool whole() const { return parts.empty(); }
};

/// Added to the score of every cut: the one number that sets the balance. A
/// higher one finds more compounds and cuts more plain words.
constexpr double default_compound_bias = -0.2;

/// Safe to use from several threads at once.
class Compounds {
 public:
  /// `lexicon` must outlive this.
  explicit Compounds(const Lexicon& lexicon,
                     double bias = default_compound_bias)
      : lexicon_(lexicon),
        weights_(CompoundWeights::from(lexicon.weights())),
        bias_(bias) {}

  /// Takes apart a word in lower case and NFC with its accents (as lower_case
  /// gives it). Anything else, up to bytes that are no UTF-8, is left whole,
  /// and so are words with a hyphen: they show their parts themselves.
  CompoundSplit split(std::string_view word) const;

 private:
  double whole_score(std::string_view word) const;

  const Lexicon& lexicon_;
  CompoundWeights weights_;
  double bias_;
};

}  // namespace kamerzoek
