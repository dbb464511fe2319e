// From a word list and word counts to the file that Lexicon maps.
//
// Done once, when kamerzoek is built, by tools/build_lexicon; tests compile
// small lexicons of their own.

#pragma once

#include <istream>
#include <map>
#include <string>

namespace kamerzoek {

/// How often words are written in a million; in lower case.
using WordFrequencies = std::map<std::string, float, std::less<>>;

/// Reads lines of a figure, a tab, and the words it holds for, parted by
/// spaces. Lines that begin with `#` are comments. Throws Error for others.
WordFrequencies read_frequencies(std::istream& in);

struct LexiconSources {
  std::istream& words;  ///< One a line, UTF-8, as the `dutch` of Debian.
  WordFrequencies frequencies;
};

/// The bytes of a lexicon file. Entries of several words and those longer than
/// 60 bytes are left out.
std::string compile_lexicon(const LexiconSources& sources);

}  // namespace kamerzoek
