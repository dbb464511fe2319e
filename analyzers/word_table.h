// The small tables of Dutch words that are kept as text beside the code, read
// when the lexicon is compiled.

#pragma once

#include <istream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace kamerzoek {

/// Hashes a std::string and a std::string_view alike, so that a table of words
/// is asked without making a string.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const;
};

using WordSet = std::set<std::string, std::less<>>;

/// One line of a table: its first field, and the words of the second.
struct WordRow {
  std::string key;
  std::vector<std::string> words;
};

/// Reads lines of a key, a tab and words parted by spaces; lines without a tab
/// have no words. Lines that begin with `#` and blank ones are left out.
std::vector<WordRow> read_word_rows(std::istream& in);

/// Reads words parted by white space, comments left out.
WordSet read_words(std::istream& in);

}  // namespace kamerzoek
