#include "searcher/passage_scores.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>

#include "searcher/phrase_search.h"
#include "searcher/term_passages.h"
#include "searcher/tie_order.h"

namespace kamerzoek {
namespace {

// Calls `use` with the number and the weight of each passage that is found.
template <typename Use>
class ForEach : public Xapian::MatchSpy {
 public:
  explicit ForEach(Use use) : use_(std::move(use)) {}

  void operator()(const Xapian::Document& document, double weight) override {
    use_(document.get_docid(), weight);
  }

 private:
  Use use_;
};

// In no order: what Xapian makes of a ranking of all would take longer.
template <typename Use>
void for_each_match(const Xapian::Database& passages,
                    const Xapian::Query& query, const Xapian::Weight& weight,
                    Use use) {
  ForEach<Use> spy(std::move(use));
  Xapian::Enquire enquire(passages);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weight);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, passages.get_doccount());
}

// One of each passage.
void keep_greatest(std::vector<ScoredPassage>& gains) {
  std::ranges::sort(gains, [](const auto& a, const auto& b) {
    return std::tie(a.passage, b.score) < std::tie(b.passage, a.score);
  });
  gains.erase(std::unique(gains.begin(), gains.end(),
                          [](const auto& a, const auto& b) {
                            return a.passage == b.passage;
                          }),
              gains.end());
}

}  // namespace

std::vector<ScoredPassage> best_unsorted(const Xapian::Database& passages,
                                         std::vector<ScoredPassage> all,
                                         std::size_t count) {
  if (count == 0 || all.size() <= count) {
    all.resize(std::min(count, all.size()));
    return all;
  }
  const auto last = all.begin() + static_cast<std::ptrdiff_t>(count - 1);
  std::ranges::nth_element(all, last, std::greater<>(), &ScoredPassage::score);
  const auto better = std::partition(
      all.begin(), last,
      [&](const ScoredPassage& each) { return each.score > last->score; });
  const auto ties = std::partition(
      last + 1, all.end(),
      [&](const ScoredPassage& each) { return each.score == last->score; });
  sort_tied(passages, std::span(better, ties),
            static_cast<std::size_t>(last + 1 - better));
  all.resize(count);
  return all;
}

PassageScores::PassageScores(const OpenIndex& index, PassageLengths& lengths)
    : index_(index),
      passages_(index.passages),
      lengths_(lengths),
      scores_(passages_.get_lastdocid() + std::size_t{1}),
      is_found_(scores_.size()),
      counts_(scores_.size()) {
  // Pages of memory that nothing is written to cost nothing.
  found_.reserve(scores_.size());
  counted_.reserve(scores_.size());
}

void PassageScores::find(const Xapian::Query& asked) {
  for_each_match(passages_, asked, Xapian::BoolWeight(),
                 [this](Xapian::docid passage, double /*weight*/) {
                   found_.push_back(passage);
                   is_found_[passage] = true;
                 });
  is_found_before_ = true;
}

template <typename Use>
void PassageScores::for_each_with(const Clue& clue, Use&& use) const {
  for (const std::string& term : clue.terms) {
    TermPassages(index_, term)
        .for_each(
            [&](Xapian::docid passage, Xapian::termcount) { use(passage); });
  }
  for (const std::vector<std::string>& terms : clue.phrases) {
    PhraseSearch phrase(index_, lengths_, terms);
    while (const Xapian::docid passage = phrase.next()) {
      use(passage);
    }
  }
  if (clue.terms.empty() && clue.phrases.empty()) {
    for_each_match(passages_, clue.query, Xapian::BoolWeight(),
                   [&](Xapian::docid passage, double) { use(passage); });
  }
}

// Counts one more for each passage that has been counted `times` times and has
// a clue that finds; returns how many these are.
std::size_t PassageScores::count_again(std::span<const Clue> clues,
                                       std::uint32_t times) {
  std::size_t passages = 0;
  const auto count = [&](Xapian::docid passage) {
    if (counts_[passage] != times) {
      return;
    }
    ++passages;
    ++counts_[passage];
    if (times == 0) {
      counted_.push_back(passage);
    }
  };
  for (const Clue& clue : clues) {
    if (clue.finds) {
      for_each_with(clue, count);
    }
  }
  return passages;
}

void PassageScores::find(const std::vector<Clue>& clues,
                         std::vector<ClueRange> ranges) {
  const auto clues_in = [&](ClueRange range) {
    return std::span(clues).subspan(range.begin, range.end - range.begin);
  };
  // What asks for more than words comes last: there may be nothing left.
  std::stable_partition(ranges.begin(), ranges.end(), [&](ClueRange range) {
    return std::ranges::all_of(
        clues_in(range), [](const Clue& clue) { return !clue.terms.empty(); });
  });
  counted_.clear();
  std::uint32_t times = 0;
  for (const ClueRange& range : ranges) {
    if (count_again(clues_in(range), times) == 0) {
      break;
    }
    ++times;
  }
  for (const Xapian::docid passage : counted_) {
    if (counts_[passage] == ranges.size()) {
      found_.push_back(passage);
      is_found_[passage] = true;
    }
    counts_[passage] = 0;
  }
  is_found_before_ = true;
}

void PassageScores::add(const Clue& clue) {
  if (!clue.terms.empty()) {
    add_word(clue);
  } else if (!clue.phrases.empty()) {
    add_phrases(clue);
  } else {
    add_matches(clue);
  }
}

// Whether `passage`, which has the clue, is one of those found.
bool PassageScores::is_scored(Xapian::docid passage, const Clue& clue) {
  if (!is_found_[passage] && clue.finds && !is_found_before_) {
    is_found_[passage] = true;
    found_.push_back(passage);
  }
  return is_found_[passage];
}

void PassageScores::count(const std::string& term) {
  TermPassages(index_, term)
      .for_each([this](Xapian::docid passage, Xapian::termcount times) {
        std::uint32_t& count = counts_[passage];
        if (count == 0) {
          counted_.push_back(passage);
          count = 1;
        }
        count += times;
      });
}

void PassageScores::add_word(const Clue& clue) {
  counted_.clear();
  for (const std::string& term : clue.terms) {
    count(term);
  }
  double occurrences = 0;
  for (const Xapian::docid passage : counted_) {
    occurrences += counts_[passage] - 1;
  }
  const WordGain gain(clue.weight, passages_.get_doccount(),
                      static_cast<double>(counted_.size()), occurrences);
  gains_.push_back(gain);
  for (const Xapian::docid passage : counted_) {
    if (is_scored(passage, clue)) {
      scores_[passage] +=
          gain.in(counts_[passage] - 1, lengths_.factor(passage));
    }
    counts_[passage] = 0;
  }
}

void PassageScores::add_matches(const Clue& clue) {
  gains_.emplace_back(0, 1, 1, 1);
  for_each_match(passages_, clue.query, Xapian::IneB2Weight(lengths_.scale()),
                 [&](Xapian::docid passage, double weight) {
                   if (is_scored(passage, clue)) {
                     scores_[passage] += clue.weight * weight;
                   }
                 });
}

void PassageScores::add_phrases(const Clue& clue) {
  gains_.emplace_back(0, 1, 1, 1);
  std::vector<ScoredPassage> gains;
  for (const std::vector<std::string>& terms : clue.phrases) {
    PhraseSearch phrase(index_, lengths_, terms);
    while (const Xapian::docid passage = phrase.next()) {
      gains.push_back({passage, phrase.gain()});
    }
  }
  if (clue.phrases.size() > 1) {
    keep_greatest(gains);
  }
  for (const ScoredPassage& each : gains) {
    if (is_scored(each.passage, clue)) {
      scores_[each.passage] += clue.weight * each.score;
    }
  }
}

double PassageScores::gain_by_word(std::size_t added, const Clue& clue,
                                   Xapian::docid passage) const {
  double count = 0;
  for (const std::string& term : clue.terms) {
    auto at = passages_.postlist_begin(term);
    at.skip_to(passage);
    const bool has = at != passages_.postlist_end(term) && *at == passage;
    count += has ? at.get_wdf() : 0;
  }
  return gains_[added].in(count, lengths_.factor(passage));
}

double PassageScores::gain_by_match(const Clue& clue,
                                    const Xapian::Query& only) const {
  double gain = 0;
  for_each_match(passages_, {Xapian::Query::OP_FILTER, clue.query, only},
                 Xapian::IneB2Weight(lengths_.scale()),
                 [&](Xapian::docid /*passage*/, double weight) {
                   gain = clue.weight * weight;
                 });
  return gain;
}

// What the passage at place `count` has, best first.
double PassageScores::least_of_best(std::size_t count) const {
  std::vector<double> best;  // A heap, the least in front.
  best.reserve(count);
  const auto greater = std::greater<>();
  for (const Xapian::docid passage : found_) {
    const double score = scores_[passage];
    if (best.size() == count && score <= best.front()) {
      continue;
    }
    if (best.size() == count) {
      std::ranges::pop_heap(best, greater);
      best.pop_back();
    }
    best.push_back(score);
    std::ranges::push_heap(best, greater);
  }
  return best.front();
}

std::vector<ScoredPassage> PassageScores::best_with_ties(
    std::size_t count) const {
  std::vector<ScoredPassage> best;
  if (count == 0) {
    return best;
  }
  const double least = count < found_.size()
                           ? least_of_best(count)
                           : -std::numeric_limits<double>::infinity();
  for (const Xapian::docid passage : found_) {
    if (scores_[passage] >= least) {
      best.push_back({passage, scores_[passage]});
    }
  }
  return best;
}

std::vector<ScoredPassage> PassageScores::best(std::size_t count) const {
  std::vector<ScoredPassage> ranking =
      best_unsorted(passages_, best_with_ties(count), count);
  std::ranges::sort(ranking, std::greater<>(), &ScoredPassage::score);
  settle_ties(passages_, std::span(ranking), 0, count);
  return ranking;
}

}  // namespace kamerzoek
