// How Dutch spells a stem with and without an ending: "plann-" is "plan",
// "problem-" is "probleem", "briev-" is "brief".

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/word_table.h"

namespace kamerzoek {

using Forms = std::vector<std::string>;

bool is_vowel(char c);

/// The word without so many bytes at its end.
std::string_view without(std::string_view word, std::size_t ending);

std::string joined(std::string_view left, std::string_view right);

bool ends_in_one_of(std::string_view word,
                    std::initializer_list<std::string_view> endings);

/// A stem that stood before -e or -en, as it is spelled by itself: "plann" is
/// "plan", "problem" is "probleem", "briev" is "brief", "prijz" is "prijs".
Forms spelled_alone(std::string_view stem, const WordSet& short_vowels);

/// The infinitives that a verbal stem may have: "werk", "stel", "maak",
/// "geef", "wijs".
Forms infinitives_of(std::string_view stem);

}  // namespace kamerzoek
