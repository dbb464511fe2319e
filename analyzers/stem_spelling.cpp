#include "analyzers/stem_spelling.h"

#include <algorithm>
#include <array>

#include "analyzers/ascii.h"

namespace kamerzoek {
namespace {

bool is_consonant(char c) {
  return is_lower(c) && !is_vowel(c);
}

/// Whether two vowels are written as one: "eu", and not "ia".
bool is_digraph(char left, char right) {
  static constexpr std::string_view pairs =
      "aa ae ai au ee ei eu ie oe oi oo ou ui uu";
  const std::array<char, 2> pair{left, right};
  return pairs.find(std::string_view(pair.data(), 2)) != std::string_view::npos;
}

/// Whether the vowel before the last consonant is one by itself: "dag",
/// "problem", "provincial".
bool open_syllable(std::string_view stem) {
  const std::size_t size = stem.size();
  return size >= 3 && is_consonant(stem[size - 1]) &&
         is_vowel(stem[size - 2]) && stem[size - 2] != 'i' &&
         !is_digraph(stem[size - 3], stem[size - 2]);
}

bool has_short_vowel(std::string_view stem, const WordSet& short_vowels) {
  for (std::size_t from = 0; from + 2 < stem.size(); ++from) {
    // "school" is not s-c-hole; "verdrag", "gebod" and "middag" are theirs.
    if (from > 0 && from < 3 && !stem.starts_with("be") &&
        !stem.starts_with("ge")) {
      continue;
    }
    if (short_vowels.contains(stem.substr(from))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

std::string_view without(std::string_view word, std::size_t ending) {
  return word.substr(0, word.size() - ending);
}

std::string joined(std::string_view left, std::string_view right) {
  return std::string(left) + std::string(right);
}

bool ends_in_one_of(std::string_view word,
                    std::initializer_list<std::string_view> endings) {
  return std::any_of(
      endings.begin(), endings.end(),
      [word](std::string_view ending) { return word.ends_with(ending); });
}

Forms spelled_alone(std::string_view stem, const WordSet& short_vowels) {
  Forms forms;
  const std::size_t size = stem.size();
  if (size < 2) {
    return forms;
  }
  const char last = stem[size - 1];
  if (last == stem[size - 2] && is_consonant(last)) {
    forms.emplace_back(without(stem, 1));
    return forms;
  }
  std::string same(stem);
  same.back() = last == 'v' ? 'f' : last;
  same.back() = last == 'z' ? 's' : same.back();
  if (open_syllable(stem)) {
    std::string longer = same;
    longer.insert(longer.size() - 1, 1, stem[size - 2]);
    if (has_short_vowel(same, short_vowels) || same.ends_with("tor")) {
      return {same, longer};
    }
    forms.push_back(std::move(longer));
  }
  forms.push_back(std::move(same));
  return forms;
}

Forms infinitives_of(std::string_view stem) {
  Forms forms;
  const std::size_t size = stem.size();
  if (size < 3 || !is_lower(stem[size - 1])) {
    return forms;
  }
  const char last = stem[size - 1];
  std::string open(stem);
  if (is_consonant(last) && is_vowel(stem[size - 2])) {
    if (stem[size - 2] == stem[size - 3]) {
      open.erase(size - 2, 1);
    } else if (!is_vowel(stem[size - 3])) {
      forms.push_back(open + last + "en");
    }
  }
  if (last == 'f' || last == 's') {
    std::string voiced = open;
    voiced.back() = last == 'f' ? 'v' : 'z';
    forms.push_back(voiced + "en");
  }
  if (forms.empty() || std::count_if(stem.begin(), stem.end(), is_vowel) > 1) {
    forms.push_back(open + "en");
  }
  return forms;
}

}  // namespace kamerzoek
