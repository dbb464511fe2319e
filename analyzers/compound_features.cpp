#include "analyzers/compound_features.h"

#include <algorithm>
#include <sstream>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

constexpr std::array<std::string_view, compound_features> names{
    "modifier",           "modifier_family",
    "modifier_lone",      "modifier_rate",
    "modifier_letters_3", "modifier_letters_4",
    "modifier_letters_5", "modifier_link_s",
    "modifier_link_e",    "modifier_link_en",
    "modifier_link_er",   "modifier_particle",
    "modifier_seen",      "modifier_name",
    "modifier_plural",    "head",
    "head_family",        "head_kin",
    "head_lexemes",       "head_rate",
    "head_letters_3",     "head_letters_4",
    "head_letters_5",     "head_suffix",
    "head_bound",         "head_seen",
    "head_thin",          "head_strange",
    "head_covered",       "whole",
    "whole_rate",         "whole_listed",
    "whole_name",         "whole_length",
    "whole_verb_start",   "whole_particle",
    "whole_simple_verb",  "doubled",
    "particle_verb",      "link_or_head_s",
    "more_boundaries"};

bool starts_with_one_of(std::string_view word,
                        std::initializer_list<std::string_view> starts) {
  return std::any_of(
      starts.begin(), starts.end(),
      [word](std::string_view start) { return word.starts_with(start); });
}

bool starts_as_verb(std::string_view word) {
  return starts_with_one_of(word, {"be", "ge", "ver", "ont", "her", "er"});
}

bool starts_with_particle(std::string_view word) {
  return starts_with_one_of(
      word,
      {"aan",   "af",    "bij",    "door",   "in",     "mee",    "mede", "na",
       "om",    "onder", "op",     "over",   "toe",    "uit",    "voor", "weg",
       "terug", "tegen", "tussen", "achter", "binnen", "buiten", "boven"});
}

}  // namespace

std::string_view name_of(CompoundFeature feature) {
  return names.at(static_cast<std::size_t>(feature));
}

CompoundWeights CompoundWeights::read(std::istream& in) {
  CompoundWeights weights;
  std::size_t found = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    std::istringstream fields(line);
    std::string name;
    float weight = 0;
    fields >> name >> weight;
    const auto* const at = std::find(names.begin(), names.end(), name);
    if (!fields || at == names.end()) {
      throw Error("this is not a weight of compounds: '" + line + "'",
                  "make the weights again with train_compounds");
    }
    weights.values_[static_cast<std::size_t>(at - names.begin())] = weight;
    ++found;
  }
  if (found != compound_features) {
    throw Error("there are " + std::to_string(found) + " weights of compounds" +
                    " for " + std::to_string(compound_features) + " features",
                "make the weights again with train_compounds");
  }
  return weights;
}

CompoundWeights CompoundWeights::from(std::span<const float> values) {
  CompoundWeights weights;
  if (values.size() < compound_features) {
    throw Error("the word list has no weights for compounds",
                "install kamerzoek again, or build it again");
  }
  std::copy_n(values.begin(), compound_features, weights.values_.begin());
  return weights;
}

float CompoundWeights::score(const FeatureValues& features) const {
  float sum = 0;
  for (const FeatureValue& value : features) {
    sum += value.value * of(value.feature);
  }
  return sum;
}

FeatureValues spelling_features(std::string_view word) {
  using F = CompoundFeature;
  return {{F::whole},
          {F::whole_length, static_cast<float>(letters_of(word)) / 10},
          {F::whole_verb_start, starts_as_verb(word) ? 1.0F : 0.0F},
          {F::whole_particle, starts_with_particle(word) ? 1.0F : 0.0F}};
}

bool doubled_at(std::string_view word, std::size_t at) {
  return word[at - 1] == word[at] &&
         std::string_view("aeiou").find(word[at]) == std::string_view::npos;
}

bool strange_head(std::string_view whole_base, std::string_view head_base,
                  std::size_t at) {
  return whole_base.size() != at + head_base.size() ||
         !whole_base.ends_with(head_base);
}

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(),
      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace kamerzoek
