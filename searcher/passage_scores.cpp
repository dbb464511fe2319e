#include "searcher/passage_scores.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "searcher/tie_order.h"

namespace kamerzoek {
namespace {

// Keeps the number of every passage that is found.
class Found : public Xapian::MatchSpy {
 public:
  Found(std::vector<Xapian::docid>& passages) : passages_(passages) {}

  void operator()(const Xapian::Document& document, double /*score*/) override {
    passages_.push_back(document.get_docid());
  }

 private:
  std::vector<Xapian::docid>& passages_;
};

// What of a word's gain is the same in all passages: how rare it is, and how
// often those that have it repeat it.
double constant_of(double all, double passages, double occurrences) {
  const double expected = all * (1 - std::exp(-occurrences / all));
  const double rarity = std::log2((all + 1) / (expected + 0.5));
  return rarity * (occurrences + 1) / passages;
}

}  // namespace

PassageScores::PassageScores(const Xapian::Database& passages,
                             PassageLengths& lengths)
    : passages_(passages),
      lengths_(lengths),
      scores_(passages.get_lastdocid() + std::size_t{1}),
      is_found_(scores_.size()),
      counts_(scores_.size()) {}

void PassageScores::find(const Xapian::Query& asked) {
  Found spy(found_);
  Xapian::Enquire finding(passages_);
  finding.set_query(asked);
  finding.set_weighting_scheme(Xapian::BoolWeight());
  finding.add_matchspy(&spy);
  finding.get_mset(0, 0, passages_.get_doccount());
  for (const Xapian::docid passage : found_) {
    is_found_[passage] = true;
  }
  is_found_before_ = true;
}

void PassageScores::add(const Clue& clue) {
  if (clue.terms.empty()) {
    add_matches(clue);
  } else {
    add_word(clue);
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
  const auto end = passages_.postlist_end(term);
  for (auto at = passages_.postlist_begin(term); at != end; ++at) {
    std::uint32_t& count = counts_[*at];
    if (count == 0) {
      counted_.push_back(*at);
      count = 1;
    }
    count += at.get_wdf();
  }
}

double PassageScores::gained(double constant, double count,
                             Xapian::docid passage) const {
  const double normalised = count * lengths_.factor(passage);
  return constant * normalised / (normalised + 1);
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
  const double constant =
      clue.weight * constant_of(passages_.get_doccount(),
                                static_cast<double>(counted_.size()),
                                occurrences);
  constants_.push_back(constant);
  for (const Xapian::docid passage : counted_) {
    if (is_scored(passage, clue)) {
      scores_[passage] += gained(constant, counts_[passage] - 1, passage);
    }
    counts_[passage] = 0;
  }
}

Xapian::MSet PassageScores::matches(const Xapian::Query& query) const {
  Xapian::Enquire matching(passages_);
  matching.set_query(query);
  matching.set_weighting_scheme(Xapian::IneB2Weight(lengths_.scale()));
  return matching.get_mset(0, passages_.get_doccount());
}

void PassageScores::add_matches(const Clue& clue) {
  constants_.push_back(0);
  const Xapian::MSet found = matches(clue.query);
  for (auto at = found.begin(); at != found.end(); ++at) {
    if (is_scored(*at, clue)) {
      scores_[*at] += clue.weight * at.get_weight();
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
  return gained(constants_[added], count, passage);
}

double PassageScores::gain_by_match(const Clue& clue,
                                    const Xapian::Query& only) const {
  const Xapian::MSet found =
      matches({Xapian::Query::OP_FILTER, clue.query, only});
  return found.empty() ? 0 : clue.weight * found.begin().get_weight();
}

std::vector<ScoredPassage> PassageScores::chosen(std::size_t count) const {
  std::vector<ScoredPassage> all;
  all.reserve(found_.size());
  for (const Xapian::docid passage : found_) {
    all.push_back({passage, scores_[passage]});
  }
  if (count == 0 || count >= all.size()) {
    all.resize(std::min(count, all.size()));
    return all;
  }
  const auto last = all.begin() + static_cast<std::ptrdiff_t>(count - 1);
  std::ranges::nth_element(all, last, std::greater<>(), &ScoredPassage::score);
  const double least = last->score;
  // As well as those that tie with the last one, of which some are left out.
  const auto end = std::partition(last + 1, all.end(), [&](const auto& other) {
    return other.score == least;
  });
  all.erase(end, all.end());
  return all;
}

void PassageScores::settle_ties(std::vector<ScoredPassage>& ranking,
                                std::size_t count) const {
  for (auto at = ranking.begin(); at != ranking.end();) {
    const auto end = std::find_if(
        at + 1, ranking.end(),
        [&](const ScoredPassage& other) { return other.score != at->score; });
    const auto before = static_cast<std::size_t>(at - ranking.begin());
    if (end - at > 1 && before < count) {
      settle({at, end}, count - before);
    }
    at = end;
  }
}

void PassageScores::settle(std::span<ScoredPassage> tied,
                           std::size_t count) const {
  std::vector<Xapian::docid> passages;
  passages.reserve(tied.size());
  for (const ScoredPassage& each : tied) {
    passages.push_back(each.passage);
  }
  sort_tied(passages_, passages, count);
  for (std::size_t i = 0; i < tied.size(); ++i) {
    tied[i].passage = passages[i];
  }
}

std::vector<ScoredPassage> PassageScores::best(std::size_t count) const {
  std::vector<ScoredPassage> ranking = chosen(count);
  std::ranges::sort(ranking, std::greater<>(), &ScoredPassage::score);
  settle_ties(ranking, count);
  ranking.resize(std::min(count, ranking.size()));
  return ranking;
}

}  // namespace kamerzoek
