#include "analyzers/verb_words.h"

#include <string_view>

#include "analyzers/lexicon_format.h"

namespace kamerzoek {
namespace {

bool is_listed(const std::string& word, const Vocabulary& vocabulary) {
  const auto found = vocabulary.find(word);
  return found != vocabulary.end() &&
         (found->second.flags & lexicon_listed) != 0;
}

/// Verbs have a present participle: "werken", "werkend".
bool is_infinitive(const std::string& word, const Vocabulary& vocabulary) {
  return word.size() > 4 && word.ends_with("en") &&
         is_listed(word, vocabulary) && is_listed(word + "d", vocabulary);
}

void add_noun(const std::string& noun, std::string_view plural,
              const Vocabulary& vocabulary, WordBases& nouns) {
  for (const std::string& form : {noun, noun + std::string(plural)}) {
    if (!vocabulary.contains(form)) {
      nouns.emplace(form, noun);
    }
  }
}

void add_nouns(const std::string& infinitive, const Vocabulary& vocabulary,
               WordBases& nouns) {
  const std::string stem = infinitive.substr(0, infinitive.size() - 2);
  add_noun(stem + (stem.ends_with("r") ? "der" : "er"), "s", vocabulary, nouns);
  add_noun(stem + "ing", "en", vocabulary, nouns);
}

bool is_participle_of(std::string_view word, std::string_view base) {
  constexpr std::size_t compared = 3;
  return word.starts_with("ge") &&
         word.substr(2, compared) == base.substr(0, compared);
}

}  // namespace

VerbWords verb_words_of(const Vocabulary& vocabulary, const WordBases& bases) {
  VerbWords verbs;
  for (const auto& [word, facts] : vocabulary) {
    if (is_infinitive(word, vocabulary)) {
      const auto base = bases.find(word);
      verbs.bases.insert(base == bases.end() ? word : base->second);
      add_nouns(word, vocabulary, verbs.nouns);
    }
  }
  for (const auto& [word, base] : bases) {
    if (is_participle_of(word, base)) {
      verbs.simple.insert(base);
    }
  }
  return verbs;
}

}  // namespace kamerzoek
