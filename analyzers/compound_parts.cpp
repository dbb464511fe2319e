#include "analyzers/compound_parts.h"

#include <algorithm>
#include <cmath>

#include "analyzers/error.h"
#include "analyzers/lexicon_format.h"

namespace kamerzoek {
namespace {

constexpr std::size_t shortest_part = 3;

bool at_character(std::string_view word, std::size_t at) {
  return (static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U;
}

float log_rate(double per_million) {
  return static_cast<float>(std::log1p(20 * std::max(per_million, 0.0)));
}

float log_count(unsigned count) {
  return std::log1p(static_cast<float>(count));
}

/// One of the features for lengths of `first`, `first` + 1, ... letters.
void add_letters(FeatureValues& features, std::size_t letters,
                 CompoundFeature for_three) {
  if (letters >= 3 && letters <= 5) {
    features.push_back({static_cast<CompoundFeature>(
        static_cast<std::size_t>(for_three) + letters - 3)});
  }
}

void add_if(FeatureValues& features, bool condition, CompoundFeature feature) {
  if (condition) {
    features.push_back({feature});
  }
}

}  // namespace

CompoundLists compound_lists_of(const std::vector<WordRow>& rows) {
  CompoundLists lists;
  const std::map<std::string, WordSet*, std::less<>> by_name{
      {"never_modifier", &lists.never_modifier},
      {"never_head", &lists.never_head},
      {"weak_particle", &lists.weak_particle},
      {"suffix", &lists.suffix},
      {"bound_modifier", &lists.bound_modifier},
      {"bound_head", &lists.bound_head},
      {"link_s_after", &lists.link_s_after}};
  for (const WordRow& row : rows) {
    const auto found = by_name.find(row.key);
    if (found == by_name.end()) {
      throw Error("there is no class of compound strings '" + row.key + "'",
                  "see analyzers/data/compound_lists.tsv");
    }
    found->second->insert(row.words.begin(), row.words.end());
  }
  return lists;
}

CompoundParts::CompoundParts(const Vocabulary& vocabulary,
                             const WordBases& bases, const CompoundLists& lists)
    : vocabulary_(vocabulary),
      bases_(bases),
      lists_(lists),
      verbs_(verb_words_of(vocabulary, bases)) {
  for (const auto& [word, facts] : vocabulary) {
    if ((facts.flags & lexicon_listed) != 0 ||
        (facts.flags & lexicon_seen) != 0) {
      count_families(word);
    }
  }
  for (const auto& [form, count] : ends_in_) {
    kin_ends_in_[std::string(base_of(form))] += count;
  }
}

void CompoundParts::count_families(std::string_view word) {
  if (word.find_first_of("-'") != std::string_view::npos) {
    return;
  }
  const bool lexeme = base_of(word) == word;
  for (std::size_t at = shortest_part; at + shortest_part <= word.size();
       ++at) {
    if (!may_part(word, at)) {
      continue;
    }
    const std::string_view head = word.substr(at);
    ++ends_in_[std::string(head)];
    if (lexeme) {
      ++begins_with_[std::string(word.substr(0, at))];
      ++lexemes_ending_[std::string(base_of(head))];
    }
  }
}

/// Whether a modifier and a head may meet there; not where the s before it
/// could be of the head: "opens|tellen".
bool CompoundParts::may_part(std::string_view word, std::size_t at) const {
  if (!at_character(word, at) || !is_head(word.substr(at))) {
    return false;
  }
  const auto left = modifier(word.substr(0, at));
  return left && (left->link != Link::s || !is_head(word.substr(at - 1)));
}

bool CompoundParts::known_before_link(std::string_view word) const {
  const auto found = vocabulary_.find(word);
  return found != vocabulary_.end() && word.size() >= shortest_part &&
         (found->second.flags & (lexicon_listed | lexicon_name)) != 0 &&
         !lists_.never_modifier.contains(word);
}

std::optional<Modifier> CompoundParts::modifier(std::string_view form) const {
  if (form.size() < shortest_part || lists_.never_modifier.contains(form) ||
      form.find_first_of("-'") != std::string_view::npos) {
    return std::nullopt;
  }
  const auto found = vocabulary_.find(form);
  const bool listed =
      found != vocabulary_.end() && (found->second.flags & lexicon_listed) != 0;
  if (listed || lists_.bound_modifier.contains(form)) {
    return Modifier{form, Link::none};
  }
  const std::string_view less_1 = form.substr(0, form.size() - 1);
  if (form.ends_with("s") && known_before_link(less_1) &&
      std::string_view("szx").find(less_1.back()) == std::string_view::npos) {
    return Modifier{less_1, Link::s};
  }
  // Short names are in too many words: "inge" in "ingegeven".
  const bool name =
      found != vocabulary_.end() && (found->second.flags & lexicon_name) != 0;
  if (found != vocabulary_.end() && (!name || form.size() > 4)) {
    return Modifier{form, Link::none};
  }
  return modifier_with_e(form);
}

/// A word with one of the links that begin with an e.
std::optional<Modifier> CompoundParts::modifier_with_e(
    std::string_view form) const {
  const std::string_view less_1 = form.substr(0, form.size() - 1);
  const std::string_view less_2 = form.substr(0, form.size() - 2);
  if (form.ends_with("en") && known_before_link(less_2)) {
    return Modifier{less_2, Link::en};
  }
  if (form.ends_with("er") && known_before_link(less_2)) {
    return Modifier{less_2, Link::er};
  }
  if (form.ends_with("e") && known_before_link(less_1)) {
    return Modifier{less_1, Link::e};
  }
  return std::nullopt;
}

bool CompoundParts::is_head(std::string_view form) const {
  if (form.size() < shortest_part || lists_.never_head.contains(form) ||
      form.find_first_of("-'") != std::string_view::npos) {
    return false;
  }
  const auto found = vocabulary_.find(form);
  return (found != vocabulary_.end() &&
          (found->second.flags & (lexicon_listed | lexicon_seen)) != 0) ||
         lists_.bound_head.contains(form) || verbs_.nouns.contains(form);
}

bool CompoundParts::is_action(std::string_view form) const {
  return form.ends_with("ing") || form.ends_with("ingen") ||
         verbs_.bases.contains(base_of(form));
}

std::string_view CompoundParts::base_of(std::string_view form) const {
  if (const auto found = bases_.find(form); found != bases_.end()) {
    return found->second;
  }
  const auto noun = verbs_.nouns.find(form);
  return noun == verbs_.nouns.end() ? form : std::string_view(noun->second);
}

/// Whether little is left of it without the suffix it ends in.
bool CompoundParts::is_thin(std::string_view form) const {
  constexpr std::size_t thin = 3;
  for (std::size_t at = 1; at <= thin && at < form.size(); ++at) {
    if (is_suffix(form.substr(at))) {
      return true;
    }
  }
  return false;
}

unsigned CompoundParts::count(const Counts& counts, std::string_view form) {
  const auto found = counts.find(form);
  return found == counts.end() ? 0 : found->second;
}

FeatureValues CompoundParts::modifier_features(std::string_view form) const {
  using F = CompoundFeature;
  const Modifier found = modifier(form).value_or(Modifier{form, Link::none});
  const unsigned family = count(begins_with_, form);
  const float rate = log_rate(rate_of(found.word, vocabulary_));
  FeatureValues features{{F::modifier},
                         {F::modifier_family, log_count(family)},
                         {F::modifier_rate, rate}};
  add_if(features, family <= 2, F::modifier_lone);
  add_letters(features, letters_of(form), F::modifier_letters_3);
  add_if(features, found.link == Link::s, F::modifier_link_s);
  add_if(features, found.link == Link::e, F::modifier_link_e);
  add_if(features, found.link == Link::en, F::modifier_link_en);
  add_if(features, found.link == Link::er, F::modifier_link_er);
  add_if(features, is_particle(form), F::modifier_particle);
  const auto word = vocabulary_.find(found.word);
  const unsigned flags = word == vocabulary_.end() ? 0U : word->second.flags;
  add_if(features, (flags & lexicon_seen) != 0, F::modifier_seen);
  add_if(features, (flags & (lexicon_name | lexicon_listed)) == lexicon_name,
         F::modifier_name);
  const bool inflected = found.link == Link::none && base_of(form) != form;
  add_if(features, inflected && form.ends_with("en"), F::modifier_plural);
  return features;
}

FeatureValues CompoundParts::head_features(std::string_view form) const {
  using F = CompoundFeature;
  const std::string_view base = base_of(form);
  FeatureValues features{
      {F::head},
      {F::head_family, log_count(count(ends_in_, form))},
      {F::head_kin, log_count(count(kin_ends_in_, base))},
      {F::head_lexemes, log_count(count(lexemes_ending_, base))},
      {F::head_rate, log_rate(rate_of(form, vocabulary_))}};
  add_letters(features, letters_of(form), F::head_letters_3);
  add_if(features, is_suffix(form), F::head_suffix);
  add_if(features, is_thin(form), F::head_thin);
  const auto word = vocabulary_.find(form);
  const unsigned flags = word == vocabulary_.end() ? 0U : word->second.flags;
  add_if(features, lists_.bound_head.contains(form) && flags == 0,
         F::head_bound);
  add_if(features, (flags & lexicon_seen) != 0, F::head_seen);
  return features;
}

FeatureValues CompoundParts::whole_features(std::string_view word) const {
  using F = CompoundFeature;
  const auto found = vocabulary_.find(word);
  const unsigned flags = found == vocabulary_.end() ? 0U : found->second.flags;
  FeatureValues features = spelling_features(word);
  features.push_back({F::whole_rate, log_rate(rate_of(word, vocabulary_))});
  add_if(features, verbs_.simple.contains(base_of(word)), F::whole_simple_verb);
  add_if(features, (flags & lexicon_listed) != 0, F::whole_listed);
  add_if(features, (flags & (lexicon_name | lexicon_listed)) == lexicon_name,
         F::whole_name);
  return features;
}

std::vector<std::string> CompoundParts::forms() const {
  WordSet forms(lists_.bound_head);
  forms.insert(lists_.bound_modifier.begin(), lists_.bound_modifier.end());
  for (const auto& [form, noun] : verbs_.nouns) {
    forms.insert(form);
  }
  for (const auto& [form, count] : begins_with_) {
    forms.insert(form);
  }
  for (const auto& [word, facts] : vocabulary_) {
    if (is_head(word) || modifier(word)) {
      forms.insert(word);
    }
    const bool takes_s = std::any_of(
        lists_.link_s_after.begin(), lists_.link_s_after.end(),
        [&word = word](const std::string& end) { return word.ends_with(end); });
    if (takes_s && modifier(word + "s")) {
      forms.insert(word + "s");
    }
  }
  return {forms.begin(), forms.end()};
}

}  // namespace kamerzoek
