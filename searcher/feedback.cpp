#include "searcher/feedback.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

#include "indexer/schema.h"
#include "searcher/function_words.h"
#include "searcher/generic_words.h"

namespace kamerzoek {
namespace {

// The base forms of the words of passages, from the terms that stand for them.
class BaseForms {
 public:
  BaseForms(const Xapian::Database& passages, const Analyzer& analyzer)
      : passages_(passages), analyzer_(analyzer) {}

  /// With how often each is in the text of a passage.
  std::map<std::string, double> of(Xapian::docid passage) {
    std::map<std::string, double> words;
    auto at = passages_.termlist_begin(passage);
    const auto end = passages_.termlist_end(passage);
    // Those of other fields have capitals after the Z, and come before.
    at.skip_to("Za");
    for (; at != end && (*at).front() == 'Z'; ++at) {
      words[(*at).substr(1)] += static_cast<double>(at.get_wdf());
    }
    at.skip_to("a");
    for (; at != end; ++at) {
      const std::string word = *at;
      if (is_own_form(word)) {
        words[word] += static_cast<double>(at.get_wdf());
      }
    }
    return words;
  }

 private:
  bool is_own_form(const std::string& word) {
    const auto [known, is_new] = own_forms_.try_emplace(word, false);
    if (is_new) {
      known->second =
          dutch_lemma_terms(FieldId::body, word, analyzer_).size() > 1;
    }
    return known->second;
  }

  const Xapian::Database& passages_;
  const Analyzer& analyzer_;
  std::unordered_map<std::string, bool> own_forms_;
};

bool is_telling(const std::string& word) {
  constexpr std::size_t shortest = 3;
  return word.size() >= shortest && !is_function_word(word) &&
         !is_generic_word(word) && std::ranges::none_of(word, [](char c) {
           return c >= '0' && c <= '9';
         });
}

std::map<std::string, double> model_of(const Xapian::Database& passages,
                                       const std::vector<WeighedPassage>& best,
                                       const Analyzer& analyzer) {
  BaseForms forms(passages, analyzer);
  std::map<std::string, double> model;
  for (const WeighedPassage& each : best) {
    const std::map<std::string, double> words = forms.of(each.passage);
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
  std::ranges::sort(words, std::greater<>());
  words.resize(std::min(words.size(), most));
  return words;
}

}  // namespace

std::vector<FeedbackTerm> feedback_terms(
    const Xapian::Database& passages, const std::vector<WeighedPassage>& best,
    const std::set<std::string>& asked, const Analyzer& analyzer,
    const RankingWeights& weights) {
  const double size = passages.get_doccount();
  std::vector<FeedbackTerm> terms;
  for (const auto& [share, word] :
       shared_most(model_of(passages, best, analyzer), asked)) {
    std::vector<std::string> indexed =
        dutch_lemma_terms(FieldId::body, word, analyzer);
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
