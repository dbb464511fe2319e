#include "analyzers/lexicon_tables.h"

#include <fstream>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

std::ifstream open_table(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) {
    throw Error("cannot read '" + path.string() + "'",
                "give the folder analyzers/data of kamerzoek's source");
  }
  return in;
}

/// A word with `|` at each boundary as it is written, and its boundaries.
CompoundExceptions::value_type exception_of(std::string_view marked) {
  std::string word;
  std::vector<std::size_t> boundaries;
  for (const char c : marked) {
    if (c == '|') {
      boundaries.push_back(word.size());
    } else {
      word += c;
    }
  }
  return {std::move(word), std::move(boundaries)};
}

}  // namespace

CompoundExceptions read_compound_exceptions(std::istream& in) {
  CompoundExceptions exceptions;
  for (const std::string& marked : read_words(in)) {
    exceptions.insert(exception_of(marked));
  }
  return exceptions;
}

LexiconTables read_lexicon_tables(const std::filesystem::path& folder) {
  LexiconTables data;
  std::ifstream frequencies = open_table(folder / "frequencies.tsv");
  data.frequencies = read_frequencies(frequencies);
  std::ifstream irregular = open_table(folder / "irregular_forms.tsv");
  data.inflection.irregular = read_word_rows(irregular);
  std::ifstream verbs = open_table(folder / "strong_verbs.tsv");
  data.inflection.strong_verbs = read_word_rows(verbs);
  std::ifstream vowels = open_table(folder / "short_vowels.tsv");
  data.inflection.short_vowels = read_words(vowels);
  std::ifstream kept = open_table(folder / "kept_words.tsv");
  data.inflection.kept = read_words(kept);
  std::ifstream lists = open_table(folder / "compound_lists.tsv");
  data.compounds = compound_lists_of(read_word_rows(lists));
  std::ifstream exceptions = open_table(folder / "compound_exceptions.tsv");
  data.exceptions = read_compound_exceptions(exceptions);
  return data;
}

LexiconTables read_all_lexicon_tables(const std::filesystem::path& folder) {
  LexiconTables data = read_lexicon_tables(folder);
  std::ifstream weights = open_table(folder / "compound_weights.tsv");
  data.weights = CompoundWeights::read(weights);
  return data;
}

}  // namespace kamerzoek
