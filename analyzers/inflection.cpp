#include "analyzers/inflection.h"

#include "analyzers/word_bases.h"

namespace kamerzoek {

std::optional<std::string> Inflection::base_of(std::string_view word) const {
  if (auto known = known_base_of(word, lexicon_)) {
    return known;
  }
  return base_of(word, compounds_.split(word));
}

std::optional<std::string> Inflection::base_of(
    std::string_view word, const CompoundSplit& split) const {
  if (auto known = known_base_of(word, lexicon_)) {
    return known;
  }
  if (split.whole()) {
    return std::nullopt;
  }
  const CompoundPart& head = split.parts.back();
  return std::string(word.substr(0, head.span.begin)) + head.base;
}

}  // namespace kamerzoek
