#include "searcher/feedback.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "indexer/schema.h"
#include "searcher/generic_words.h"
#include "searcher/stop_words.h"

namespace kamerzoek {
namespace {

struct Word {
  std::string term;  // As indexed.
  double count = 0;
};

// The normalised words of the text of a passage. Those of other fields have
// capitals after the Z, and come before.
std::vector<Word> words_of(const Xapian::Database& passages,
                           Xapian::docid passage) {
  std::vector<Word> words;
  auto at = passages.termlist_begin(passage);
  at.skip_to("Za");
  for (; at != passages.termlist_end(passage) && (*at).front() == 'Z'; ++at) {
    words.push_back({*at, static_cast<double>(at.get_wdf())});
  }
  return words;
}

bool is_telling(const std::string& word) {
  constexpr std::size_t shortest = 3;
  return word.size() >= shortest && !is_stop_word(word) &&
         !is_generic_word(word) && std::ranges::none_of(word, [](char c) {
           return c >= '0' && c <= '9';
         });
}

std::map<std::string, double> model_of(const Xapian::Database& passages,
                                       const Xapian::MSet& best) {
  std::map<std::string, double> model;
  for (auto at = best.begin(); at != best.end(); ++at) {
    const std::vector<Word> words = words_of(passages, *at);
    double length = 0;
    for (const Word& word : words) {
      length += word.count;
    }
    for (const Word& word : words) {
      model[word.term] += at.get_weight() * word.count / length;
    }
  }
  return model;
}

}  // namespace

std::vector<FeedbackTerm> feedback_terms(const Xapian::Database& passages,
                                         const Xapian::MSet& best,
                                         const std::set<std::string>& asked,
                                         const RankingWeights& weights) {
  const double size = passages.get_doccount();
  std::vector<FeedbackTerm> terms;
  for (const auto& [indexed, share] : model_of(passages, best)) {
    const std::string word = indexed.substr(1);
    if (!is_telling(word) || asked.contains(word)) {
      continue;
    }
    const double frequency = passages.get_termfreq(indexed);
    if (frequency >= 2) {
      terms.push_back({word, share * std::log(size / frequency)});
    }
  }
  std::ranges::stable_sort(terms, std::greater<>(), &FeedbackTerm::weight);
  terms.resize(std::min(terms.size(), weights.feedback_terms));
  double sum = 0;
  for (const FeedbackTerm& term : terms) {
    sum += term.weight;
  }
  for (FeedbackTerm& term : terms) {
    term.weight /= sum;
  }
  return terms;
}

}  // namespace kamerzoek
