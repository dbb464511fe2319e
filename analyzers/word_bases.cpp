#include "analyzers/word_bases.h"

#include <array>
#include <vector>

namespace kamerzoek {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// The stem of a plural or inflected form, spelled as it is without an ending:
/// undoubled, its vowel lengthened, its last consonant unvoiced.
std::vector<std::string> spellings_of(std::string_view stem) {
  std::vector<std::string> found;
  const std::size_t size = stem.size();
  if (size < 2) {
    return found;
  }
  const char last = stem[size - 1];
  if (last == stem[size - 2] && !is_vowel(last)) {
    found.emplace_back(stem.substr(0, size - 1));
    return found;
  }
  const char unvoiced = last == 'v' ? 'f' : last == 'z' ? 's' : last;
  if (size > 2 && !is_vowel(last) && is_vowel(stem[size - 2]) &&
      !is_vowel(stem[size - 3])) {
    std::string longer(stem.substr(0, size - 1));
    longer += stem[size - 2];
    longer += unvoiced;
    found.push_back(std::move(longer));
  }
  std::string same(stem);
  same.back() = unvoiced;
  found.push_back(std::move(same));
  return found;
}

std::vector<std::string> proposals_for(std::string_view word) {
  std::vector<std::string> found;
  for (const std::string_view ending : {"en", "e"}) {
    if (word.ends_with(ending)) {
      found = spellings_of(word.substr(0, word.size() - ending.size()));
      break;
    }
  }
  if (word.ends_with("n") || word.ends_with("s")) {
    found.emplace_back(word.substr(0, word.size() - 1));
  }
  return found;
}

}  // namespace

std::optional<std::string> known_base_of(std::string_view word,
                                         const Lexicon& lexicon) {
  for (std::string& proposal : proposals_for(word)) {
    if (proposal.size() > 2 && lexicon.contains(proposal)) {
      return std::move(proposal);
    }
  }
  if (lexicon.contains(word)) {
    return std::string(word);
  }
  return std::nullopt;
}

}  // namespace kamerzoek
