#include "analyzers/inflection.h"

#include "analyzers/word_bases.h"

namespace kamerzoek {

std::optional<std::string> Inflection::base_of(std::string_view word) const {
  const auto known = known_base_of(word, lexicon_);
  // A word that is its own base may still be a form whose base is no word of
  // the list, as many a rare compound.
  return known && *known != word ? std::optional(std::string(*known))
                                 : base_of(word, compounds_.split(word));
}

std::optional<std::string> Inflection::base_of(
    std::string_view word, const CompoundSplit& split) const {
  const auto known = known_base_of(word, lexicon_);
  if (known && (*known != word || split.whole())) {
    return std::string(*known);
  }
  if (split.whole()) {
    return std::nullopt;
  }
  const CompoundPart& head = split.parts.back();
  return std::string(word.substr(0, head.span.begin)) + head.base;
}

}  // namespace kamerzoek
