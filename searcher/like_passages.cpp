#include "searcher/like_passages.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "analyzers/ascii.h"
#include "indexer/own_forms.h"
#include "indexer/schema.h"
#include "searcher/combine_query.h"
#include "searcher/stop_words.h"

namespace kamerzoek {
namespace {

constexpr std::size_t most_words = 20;
constexpr std::size_t least_bytes = 3;
// "verzoekt de regering": what so many passages have says nothing of any.
constexpr double common_share = 0.05;
constexpr double many_passages = 1000;
// Of a whole letter the beginning says what it is about.
constexpr std::size_t most_passages = 200;

struct TextWord {
  std::string exact;  // As it stands there first, folded.
  unsigned times = 0;
};

bool says_something(const std::string& word) {
  const bool is_word = std::ranges::none_of(
      word, [](char c) { return is_digit(c) || c == '_'; });
  return is_word && word.size() >= least_bytes && !is_stop_word(word);
}

void add_words(const StoredPassage& passage, const Analyzer& analyzer,
               std::map<std::string, TextWord>& words) {
  const std::string* exact = nullptr;
  const std::vector<Token> tokens =
      analyzer.analyze(passage.text, passage.language);
  for (const Token& token : tokens) {
    if (token.kind == TermKind::exact) {
      exact = says_something(token.term) ? &token.term : nullptr;
    } else if (token.kind == TermKind::normalised && exact != nullptr) {
      TextWord& word = words[token.term];
      word.exact = word.times == 0 ? *exact : word.exact;
      ++word.times;
    }
  }
}

struct Weighed {
  double weight = 0;
  std::string exact;
};

}  // namespace

Query like_passages(const std::vector<StoredPassage>& passages,
                    const Xapian::Database& index, const Analyzer& analyzer) {
  std::map<std::string, TextWord> words;
  for (std::size_t i = 0; i < std::min(passages.size(), most_passages); ++i) {
    add_words(passages[i], analyzer, words);
  }
  std::vector<Weighed> weighed;
  OwnForms own_forms(analyzer);
  const double all = index.get_doccount();
  for (auto& [term, word] : words) {
    double in = 0;
    for (const std::string& indexed : own_forms.terms_of(FieldId::body, term)) {
      in += index.get_termfreq(indexed);
    }
    const bool is_common = all >= many_passages && in > all * common_share;
    if (in > 1 && !is_common) {
      const double often = word.times / (word.times + 1.0);
      weighed.push_back(
          {often * std::max(0.0, std::log(all / in)), std::move(word.exact)});
    }
  }
  std::ranges::stable_sort(weighed, std::ranges::greater(), &Weighed::weight);
  weighed.resize(std::min(weighed.size(), most_words));
  SideBySide items;
  for (const Weighed& word : weighed) {
    items.plain.push_back(kamerzoek::word(FieldId::body, word.exact));
  }
  std::vector<std::string> names;
  return combined(std::move(items), names);
}

}  // namespace kamerzoek
