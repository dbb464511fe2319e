// The forms that can be parts of compounds, and what speaks for each, learned
// from the vocabulary itself: that many words begin with "regerings" is what
// makes it a modifier.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzers/compile_bases.h"
#include "analyzers/compound_features.h"
#include "analyzers/verb_words.h"
#include "analyzers/vocabulary.h"

namespace kamerzoek {

/// Closed classes of strings; see analyzers/data/compound_lists.tsv.
struct CompoundLists {
  WordSet never_modifier;
  WordSet never_head;
  WordSet weak_particle;
  WordSet suffix;
  WordSet bound_modifier;
  WordSet bound_head;
  WordSet link_s_after;  ///< Endings of words that take a linking s.
};

/// Throws Error for a class that is unknown or missing.
CompoundLists compound_lists_of(const std::vector<WordRow>& rows);

/// How a modifier is tied to what follows.
enum class Link : std::uint8_t { none, s, e, en, er };

/// A form that may stand before a head.
struct Modifier {
  std::string_view word;  ///< Without the link.
  Link link = Link::none;
};

class CompoundParts {
 public:
  /// What is given must outlive this.
  CompoundParts(const Vocabulary& vocabulary, const WordBases& bases,
                const CompoundLists& lists);

  /// How `form` can be a modifier, if it can.
  std::optional<Modifier> modifier(std::string_view form) const;
  bool is_head(std::string_view form) const;
  bool is_suffix(std::string_view form) const {
    return lists_.suffix.contains(form);
  }

  bool is_particle(std::string_view form) const {
    return lists_.weak_particle.contains(form);
  }
  /// Whether it is an action as a particle makes one of: "plaatsen", "werking".
  bool is_action(std::string_view form) const;

  /// The base form of what may also be no word: "verlaters".
  std::string_view base_of(std::string_view form) const;

  FeatureValues modifier_features(std::string_view form) const;
  FeatureValues head_features(std::string_view form) const;
  FeatureValues whole_features(std::string_view word) const;

  /// All forms that are a modifier or a head, in no order.
  std::vector<std::string> forms() const;

 private:
  using Counts =
      std::unordered_map<std::string, unsigned, WordHash, std::equal_to<>>;

  void count_families(std::string_view word);
  bool may_part(std::string_view word, std::size_t at) const;
  bool is_thin(std::string_view form) const;
  bool known_before_link(std::string_view word) const;
  std::optional<Modifier> modifier_with_e(std::string_view form) const;
  static unsigned count(const Counts& counts, std::string_view form);

  const Vocabulary& vocabulary_;
  const WordBases& bases_;
  const CompoundLists& lists_;
  VerbWords verbs_;
  Counts begins_with_;
  Counts ends_in_;
  Counts kin_ends_in_;     ///< By base form.
  Counts lexemes_ending_;  ///< By base form.
};

}  // namespace kamerzoek
