#include "analyzers/word_table.h"

#include <sstream>

#include "analyzers/hash.h"

namespace kamerzoek {

std::size_t WordHash::operator()(std::string_view word) const {
  return hash_of(word);
}

std::vector<WordRow> read_word_rows(std::istream& in) {
  std::vector<WordRow> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    WordRow& row = rows.emplace_back();
    std::istringstream fields(line);
    std::getline(fields, row.key, '\t');
    for (std::string word; fields >> word;) {
      row.words.push_back(std::move(word));
    }
  }
  return rows;
}

WordSet read_words(std::istream& in) {
  WordSet words;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    std::istringstream fields(line);
    for (std::string word; fields >> word;) {
      words.insert(std::move(word));
    }
  }
  return words;
}

}  // namespace kamerzoek
