#include "searcher/feedback.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analyzers/ascii.h"
#include "searcher/function_words.h"
#include "searcher/generic_words.h"

namespace kamerzoek {
namespace {

struct Share {
  ForwardIndex::Word word = 0;
  double share = 0;
};

bool is_telling(const std::string& word) {
  constexpr std::size_t shortest = 3;
  return word.size() >= shortest && !is_function_word(word) &&
         !is_generic_word(word) && std::ranges::none_of(word, is_digit);
}

// How much of `passage` each of its words is, times its score.
void add_shares(const ForwardIndex& forward, const ScoredPassage& passage,
                std::vector<Share>& shares) {
  const std::size_t before = shares.size();
  double length = 0;
  forward.for_each_word(
      passage.passage,
      [&](ForwardIndex::Word word, std::uint32_t, std::uint32_t count) {
        if (count > 0) {
          shares.push_back({word, passage.score * count});
          length += count;
        }
      });
  for (std::size_t i = before; i < shares.size(); ++i) {
    shares[i].share /= length;
  }
}

std::vector<Share> shares_in(const ForwardIndex& forward,
                             const std::vector<ScoredPassage>& best) {
  std::vector<Share> shares;
  for (const ScoredPassage& passage : best) {
    add_shares(forward, passage, shares);
  }
  std::ranges::stable_sort(shares, {}, &Share::word);
  std::vector<Share> sums;
  for (const Share& each : shares) {
    if (!sums.empty() && sums.back().word == each.word) {
      sums.back().share += each.share;
    } else {
      sums.push_back(each);
    }
  }
  return sums;
}

// The best so far, greatest weight first.
void put(FeedbackTerm term, std::size_t most,
         std::vector<FeedbackTerm>& terms) {
  const auto place = std::ranges::upper_bound(
      terms, term.weight, std::greater<>(), &FeedbackTerm::weight);
  terms.insert(place, std::move(term));
  terms.resize(std::min(terms.size(), most));
}

void make_sum_one(std::vector<FeedbackTerm>& terms) {
  double sum = 0;
  for (const FeedbackTerm& term : terms) {
    sum += term.weight;
  }
  for (FeedbackTerm& term : terms) {
    term.weight /= sum;
  }
}

}  // namespace

std::vector<FeedbackTerm> feedback_terms(const ForwardIndex& forward,
                                         std::size_t passages,
                                         const std::vector<ScoredPassage>& best,
                                         const std::set<std::string>& asked,
                                         const RankingWeights& weights) {
  // A word with a small share is there by chance, the more so the rarer it is.
  constexpr std::size_t most_shares = 200;
  constexpr double least_passages = 2;
  const auto all = static_cast<double>(passages);
  std::vector<Share> shares = shares_in(forward, best);
  std::ranges::stable_sort(shares, std::greater<>(), &Share::share);
  shares.resize(std::min(shares.size(), most_shares));
  std::vector<FeedbackTerm> terms;
  for (const auto& [word, share] : shares) {
    // However rare the others are, they come behind those that are there.
    if (terms.size() == weights.feedback_terms &&
        share * std::log(all / least_passages) <= terms.back().weight) {
      break;
    }
    const double frequency = forward.statistics(word).passages;
    const double weight = share * std::log(all / frequency);
    // One that is in all passages tells nothing.
    if (frequency < least_passages || weight <= 0) {
      continue;
    }
    std::string text(forward.text(word));
    if (is_telling(text) && !asked.contains(text)) {
      put({std::move(text), word, weight}, weights.feedback_terms, terms);
    }
  }
  make_sum_one(terms);
  return terms;
}

FeedbackGains::FeedbackGains(const ForwardIndex& forward, std::size_t passages,
                             const std::vector<FeedbackTerm>& terms,
                             double scale)
    : forward_(forward) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const ForwardIndex::Word word = terms[i].word;
    const auto counts = forward.statistics(word);
    gains_.emplace_back(scale * terms[i].weight, static_cast<double>(passages),
                        counts.passages, counts.occurrences);
    const std::uint64_t key = 2 * std::uint64_t{word};
    if (forward.is_own_form(word)) {
      keys_.push_back({key, i});
    }
    keys_.push_back({key + 1, i});
  }
  std::ranges::sort(keys_, {}, &Key::key);
}

template <typename Use>
void FeedbackGains::for_each_gain(Xapian::docid passage, double length_factor,
                                  Use&& use) const {
  auto at = keys_.begin();
  std::size_t term = 0;
  std::uint32_t count = 0;
  const auto add = [&](std::size_t to, std::uint32_t more) {
    if (to != term && count > 0) {
      use(term, gains_[term].in(count, length_factor));
    }
    count = more + (to == term ? count : 0);
    term = to;
  };
  forward_.for_each_key(passage, [&](std::uint64_t key, std::uint32_t more) {
    while (at != keys_.end() && at->key < key) {
      ++at;
    }
    if (at != keys_.end() && at->key == key) {
      add(at->term, more);
    }
    return at != keys_.end();
  });
  add(gains_.size(), 0);
}

std::vector<double> FeedbackGains::in(Xapian::docid passage,
                                      double length_factor) const {
  std::vector<double> gains(gains_.size());
  for_each_gain(passage, length_factor,
                [&](std::size_t number, double gain) { gains[number] = gain; });
  return gains;
}

double FeedbackGains::sum_in(Xapian::docid passage,
                             double length_factor) const {
  double sum = 0;
  for_each_gain(passage, length_factor,
                [&](std::size_t, double gain) { sum += gain; });
  return sum;
}

}  // namespace kamerzoek
