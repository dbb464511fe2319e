// What the compound model looks at, and what each of it weighs.
//
// The score of a cut is the sum over its parts and boundaries of weight times
// value; a word as a whole has a score of the same kind. The weights are
// learned from marked words by tools/train_compounds and kept as text.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kamerzoek {

enum class CompoundFeature : std::uint8_t {
  modifier,         ///< 1 for each part but the last.
  modifier_family,  ///< ln(1 + known words that begin with it).
  modifier_lone,    ///< At most two known words begin with it.
  modifier_rate,    ///< ln(1 + 20 times a million) of it without its link.
  modifier_unwritten,
  modifier_letters_3,
  modifier_letters_4,
  modifier_letters_5,
  modifier_link_s,
  modifier_link_e,
  modifier_link_en,
  modifier_link_er,
  modifier_particle,    ///< "tegen", "achter": often no compound.
  modifier_seen,        ///< Common in text, not in the word list.
  modifier_name,        ///< In the word list with a capital only.
  modifier_inflected,   ///< A form of another word, and not in -en.
  modifier_plural,      ///< A form of another word in -en.
  modifier_wants_s,     ///< How much larger its family is with a linking s.
  modifier_verb_start,  ///< Begins as verbs do: be-, ge-, ver-, ont-.
  head,
  head_family,  ///< ln(1 + known words that end in it).
  head_lone,
  head_kin,  ///< As head_family, over all inflections of it.
  head_rate,
  head_unwritten,
  head_letters_3,
  head_letters_4,
  head_letters_5,
  head_suffix,  ///< Is also a derivational suffix: "schap".
  head_bound,   ///< Occurs in compounds only: "jarig".
  head_seen,
  head_covered,  ///< Begins inside the longest suffix of the word.
  whole,
  whole_rate,
  whole_base_rate,  ///< Of the base form.
  whole_listed,     ///< In the word list, or a form of one that is.
  whole_name,
  whole_length,      ///< Letters / 10.
  whole_verb_start,  ///< Begins with be-, ge-, ver-, ont-, her-, er-.
  whole_particle,    ///< Begins with a particle: "uit", "aan".
  clash,             ///< Two vowels meet that would be read as one.
  doubled,           ///< The same consonant on both sides.
  doubled_short,     ///< The same, and at most five letters follow.
  link_or_head_s,    ///< The link s could belong to the next part.
  more_boundaries,   ///< Boundaries - 1.
};
constexpr std::size_t compound_features =
    static_cast<std::size_t>(CompoundFeature::more_boundaries) + 1;

std::string_view name_of(CompoundFeature feature);

struct FeatureValue {
  CompoundFeature feature = CompoundFeature::modifier;
  float value = 1;
};
using FeatureValues = std::vector<FeatureValue>;

class CompoundWeights {
 public:
  /// Reads lines of a name, a tab and a number; `#` begins a comment. Throws
  /// Error for a name that is unknown or missing, or for no number.
  static CompoundWeights read(std::istream& in);

  float& of(CompoundFeature feature) {
    return values_[static_cast<std::size_t>(feature)];
  }
  float of(CompoundFeature feature) const {
    return values_[static_cast<std::size_t>(feature)];
  }
  /// As read from a lexicon. Throws Error when there are too few.
  static CompoundWeights from(std::span<const float> values);

  float score(const FeatureValues& features) const;
  const std::array<float, compound_features>& values() const { return values_; }

 private:
  std::array<float, compound_features> values_{};
};

/// Whether a word begins as verbs and their nouns do: be-, ge-, ver-, ont-.
bool starts_as_verb(std::string_view word);

/// Whether it begins with a particle: aan-, uit-, tegen-.
bool starts_with_particle(std::string_view word);

/// What speaks for keeping a word whole by its spelling alone.
FeatureValues spelling_features(std::string_view word);

/// What meets at a boundary, by the spelling alone; a set of bits so that both
/// the trainer and the splitter can read it without allocating.
struct BoundaryFeatures {
  bool clash = false;
  bool doubled = false;
  bool doubled_short = false;
};

/// At the boundary before byte `at` of `word`, 0 < at < word.size().
BoundaryFeatures boundary_features(std::string_view word, std::size_t at);

/// The number of letters of UTF-8 text.
std::size_t letters_of(std::string_view text);

}  // namespace kamerzoek
