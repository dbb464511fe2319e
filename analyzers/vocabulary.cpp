#include "analyzers/vocabulary.h"

#include <array>
#include <sstream>
#include <utility>
#include <vector>

#include "analyzers/error.h"
#include "analyzers/icu_text.h"
#include "analyzers/lexicon_format.h"

namespace kamerzoek {
namespace {

constexpr std::size_t max_word_bytes = 60;

void read_frequency_line(const std::string& line, WordFrequencies& into) {
  std::istringstream fields(line);
  float per_million = 0;
  std::string word;
  if (!(fields >> per_million >> word) || !(per_million > 0)) {
    throw Error("this is not a figure and its words: '" + line + "'",
                "write lines as '0.5<TAB>woord woord'");
  }
  do {
    into[word] = per_million;
  } while (fields >> word);
}

struct Respelling {
  std::string_view modern;
  std::string_view before;
};

constexpr std::array<Respelling, 4> everywhere{{{"ct", "kt"},
                                                {"isat", "izat"},
                                                {"adviseur", "advizeur"},
                                                {"akkoord", "accoord"}}};
constexpr std::array<Respelling, 3> in_front{
    {{"con", "kon"}, {"com", "kom"}, {"cul", "kul"}}};

void replace_all(std::string& word, std::string_view from,
                 std::string_view to) {
  for (std::size_t at = word.find(from); at != std::string::npos;
       at = word.find(from, at + to.size())) {
    word.replace(at, from.size(), to);
  }
}

void add_old_spellings(Vocabulary& vocabulary) {
  std::vector<std::string> old;
  for (const auto& [word, facts] : vocabulary) {
    if ((facts.flags & lexicon_listed) != 0) {
      old.push_back(old_spelling_of(word));
    }
  }
  for (std::string& word : old) {
    if (!word.empty()) {
      vocabulary.try_emplace(std::move(word),
                             VocabularyWord{0.0F, lexicon_seen});
    }
  }
}

}  // namespace

std::string old_spelling_of(std::string_view word) {
  std::string old(word);
  for (const Respelling& change : everywhere) {
    replace_all(old, change.modern, change.before);
  }
  for (const Respelling& change : in_front) {
    if (old.starts_with(change.modern)) {
      old.replace(0, change.modern.size(), change.before);
    }
  }
  return old == word ? std::string() : old;
}

WordFrequencies read_frequencies(std::istream& in) {
  WordFrequencies frequencies;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') {
      read_frequency_line(line, frequencies);
    }
  }
  return frequencies;
}

Vocabulary vocabulary_of(std::istream& words,
                         const WordFrequencies& frequencies) {
  Vocabulary vocabulary;
  for (std::string line; std::getline(words, line);) {
    if (line.empty() || line.size() > max_word_bytes ||
        line.find(' ') != std::string::npos) {
      continue;
    }
    const std::string word = lower_case(line);
    vocabulary[word].flags |= word == line ? lexicon_listed : lexicon_name;
  }
  for (const auto& [word, per_million] : frequencies) {
    if (word.size() > max_word_bytes) {
      continue;
    }
    VocabularyWord& entry = vocabulary[word];
    entry.per_million = per_million;
    if (entry.flags == 0) {
      entry.flags = lexicon_seen;
    }
  }
  add_old_spellings(vocabulary);
  return vocabulary;
}

double rate_of(std::string_view word, const Vocabulary& vocabulary) {
  const auto found = vocabulary.find(word);
  return found == vocabulary.end()
             ? -1
             : static_cast<double>(found->second.per_million);
}

}  // namespace kamerzoek
