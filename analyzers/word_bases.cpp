#include "analyzers/word_bases.h"

#include "analyzers/inflection_rules.h"

namespace kamerzoek {
namespace {

/// The record of a word; null also for what is only a part of words.
const LexiconEntry* word_of(std::string_view text, const Lexicon& lexicon) {
  const LexiconEntry* const entry = lexicon.find(text);
  return entry != nullptr && (entry->flags & lexicon_word) != 0 ? entry
                                                                : nullptr;
}

}  // namespace

std::optional<std::string_view> known_base_of(std::string_view word,
                                              const Lexicon& lexicon) {
  if (const LexiconEntry* const entry = word_of(word, lexicon)) {
    return lexicon.text_of(lexicon.base_of(*entry));
  }
  // The vowels of "dag" and its like are settled in the lexicon, and a longer
  // word that it does not know is for the splitter.
  static const WordSet no_short_vowels;
  const WordRate rate = [&lexicon](std::string_view form) {
    const LexiconEntry* const entry = word_of(form, lexicon);
    return entry == nullptr ? -1.0 : static_cast<double>(entry->per_million);
  };
  const auto base = base_by_rule(word, rate, no_short_vowels);
  const LexiconEntry* const entry = base ? word_of(*base, lexicon) : nullptr;
  return entry == nullptr
             ? std::nullopt
             : std::optional(lexicon.text_of(lexicon.base_of(*entry)));
}

}  // namespace kamerzoek
