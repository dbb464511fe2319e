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
  modifier_family,  ///< ln(1 + known base forms that begin with it).
  modifier_lone,    ///< At most two known base forms begin with it.
  modifier_rate,    ///< ln(1 + 20 times a million) of it without its link.
  modifier_letters_3,
  modifier_letters_4,
  modifier_letters_5,
  modifier_link_s,
  modifier_link_e,
  modifier_link_en,
  modifier_link_er,
  modifier_particle,  ///< "tegen", "achter": often no compound.
  modifier_seen,      ///< Common in text, not in the word list.
  modifier_name,      ///< In the word list with a capital only.
  modifier_plural,    ///< A form of another word in -en.
  head,
  head_family,   ///< ln(1 + known words that end in it).
  head_kin,      ///< As head_family, over all inflections of it.
  head_lexemes,  ///< As head_kin, of base forms only.
  head_rate,
  head_letters_3,
  head_letters_4,
  head_letters_5,
  head_suffix,  ///< Is also a derivational suffix: "schap".
  head_bound,   ///< Occurs in compounds only: "jarig".
  head_seen,
  head_thin,     ///< At most three letters before a suffix: "presen|teerden".
  head_strange,  ///< The base of the word does not end in that of the head.
  head_covered,  ///< Begins inside the longest suffix of the word.
  whole,
  whole_rate,
  whole_listed,  ///< In the word list, or a form of one that is.
  whole_name,
  whole_length,       ///< Letters / 10.
  whole_verb_start,   ///< Begins with be-, ge-, ver-, ont-, her-, er-.
  whole_particle,     ///< Begins with a particle: "uit", "aan".
  whole_simple_verb,  ///< A form of a verb whose participle has ge-.
  doubled,            ///< The same consonant on both sides.
  particle_verb,      ///< "terug|plaatsen": a particle before an action.
  link_or_head_s,     ///< The link s could belong to the next part.
  more_boundaries,    ///< Boundaries - 1.
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

/// What speaks for keeping a word whole by its spelling alone.
FeatureValues spelling_features(std::string_view word);

/// Whether the same consonant stands on both sides of the boundary before byte
/// `at` of `word`, 0 < at < word.size().
bool doubled_at(std::string_view word, std::size_t at);

/// Whether the base of a whole word cannot come from that of the head that
/// would begin at byte `at` of the word: "pendel" and "deel" of "pen|delen".
bool strange_head(std::string_view whole_base, std::string_view head_base,
                  std::size_t at);

/// The number of letters of UTF-8 text.
std::size_t letters_of(std::string_view text);

}  // namespace kamerzoek
