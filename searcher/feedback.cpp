#include "searcher/feedback.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "indexer/own_forms.h"
#include "indexer/schema.h"
#include "searcher/function_words.h"
#include "searcher/generic_words.h"

namespace kamerzoek {
namespace {

// The normalised words of the text of a passage, from the terms that stand for
// them, with how often each is there.
std::map<std::string, double> words_of(const Xapian::Database& passages,
                                       Xapian::docid passage,
                                       OwnForms& own_forms) {
  std::map<std::string, double> words;
  auto at = passages.termlist_begin(passage);
  const auto end = passages.termlist_end(passage);
  // Those of other fields have capitals after the Z, and come before.
  at.skip_to("Za");
  for (; at != end && (*at).front() == 'Z'; ++at) {
    words[(*at).substr(1)] += static_cast<double>(at.get_wdf());
  }
  at.skip_to("a");
  for (; at != end; ++at) {
    const std::string word = *at;
    if (own_forms.has(word)) {
      words[word] += static_cast<double>(at.get_wdf());
    }
  }
  return words;
}

bool is_telling(const std::string& word) {
  constexpr std::size_t shortest = 3;
  return word.size() >= shortest && !is_function_word(word) &&
         !is_generic_word(word) && std::ranges::none_of(word, [](char c) {
           return c >= '0' && c <= '9';
         });
}

std::map<std::string, double> model_of(const Xapian::Database& passages,
                                       const std::vector<ScoredPassage>& best,
                                       OwnForms& own_forms) {
  std::map<std::string, double> model;
  for (const ScoredPassage& each : best) {
    const std::map<std::string, double> words =
        words_of(passages, each.passage, own_forms);
    double length = 0;
    for (const auto& [word, count] : words) {
      length += count;
    }
    for (const auto& [word, count] : words) {
      model[word] += each.score * count / length;
    }
  }
  return model;
}

using SharedWord = std::pair<double, std::string>;

// Looking up how frequent a word is takes longer than all else; one with a
// small share is not among the best however rare it is.
std::vector<SharedWord> shared_most(const std::map<std::string, double>& model,
                                    const std::set<std::string>& asked) {
  constexpr std::size_t most = 200;
  std::vector<SharedWord> words;
  for (const auto& [word, share] : model) {
    if (is_telling(word) && !asked.contains(word)) {
      words.emplace_back(share, word);
    }
  }
  std::ranges::stable_sort(words, std::greater<>(), &SharedWord::first);
  words.resize(std::min(words.size(), most));
  return words;
}

}  // namespace

std::vector<FeedbackTerm> feedback_terms(const Xapian::Database& passages,
                                         const std::vector<ScoredPassage>& best,
                                         const std::set<std::string>& asked,
                                         const Analyzer& analyzer,
                                         const RankingWeights& weights) {
  OwnForms own_forms(analyzer);
  const double size = passages.get_doccount();
  std::vector<FeedbackTerm> terms;
  for (const auto& [share, word] :
       shared_most(model_of(passages, best, own_forms), asked)) {
    std::vector<std::string> indexed = own_forms.terms_of(FieldId::body, word);
    double frequency = 0;
    for (const std::string& term : indexed) {
      frequency += passages.get_termfreq(term);
    }
    // One that is in all passages, or counted twice in some, tells nothing.
    const double weight = share * std::log(size / frequency);
    if (frequency >= 2 && weight > 0) {
      terms.push_back({word, weight, std::move(indexed)});
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
