#include "searcher/rank_letters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/schema.h"

namespace kamerzoek {
namespace {

constexpr std::array passage_shares = {1.0, 0.3, 0.1};
constexpr double most_share = 1.4;  // Their sum.
constexpr std::size_t most_candidates = 500;
constexpr std::size_t most_letters = 1U << 30U;  // What is more, overflows.

struct Candidate {
  std::string letter;
  double score = 0;
};

double letter_score(const Xapian::MSet& passages) {
  double score = 0;
  std::size_t place = 0;
  for (auto at = passages.begin();
       at != passages.end() && place < passage_shares.size(); ++at) {
    score += passage_shares.at(place++) * at.get_weight();
  }
  return score;
}

void insert_by_score(std::vector<Candidate>& best, Candidate candidate) {
  const auto place = std::ranges::upper_bound(
      best, candidate.score, std::ranges::greater(), &Candidate::score);
  best.insert(place, std::move(candidate));
}

std::vector<Candidate> best_letters(const QueryRun& run,
                                    const Xapian::MSet& by_best_passage,
                                    std::size_t count) {
  std::vector<Candidate> best;
  for (auto at = by_best_passage.begin(); at != by_best_passage.end(); ++at) {
    const bool full = best.size() >= count;
    if (full && best[count - 1].score >= most_share * at.get_weight()) {
      break;
    }
    std::string letter =
        at.get_document().get_value(static_cast<Xapian::valueno>(Slot::letter));
    const double score =
        letter_score(run.passages_of(letter, passage_shares.size()));
    insert_by_score(best, {std::move(letter), score});
  }
  best.resize(std::min(best.size(), count));
  return best;
}

LetterGroup group_of(QueryRun& run, const Candidate& candidate,
                     std::size_t hits_each) {
  LetterGroup group;
  group.score = candidate.score;
  group.letter = run.letter(candidate.letter);
  const Xapian::MSet passages = run.passages_of(candidate.letter, hits_each);
  group.total = passages.get_matches_estimated();
  for (auto at = passages.begin(); at != passages.end(); ++at) {
    group.hits.push_back(run.hit(at));
  }
  return group;
}

}  // namespace

LetterGroups rank_letters(QueryRun& run, const GroupLimits& limits) {
  const std::size_t asked = std::min(limits.offset, most_letters) +
                            std::min(limits.count, most_letters);
  const QueryRun::LettersFound found = run.letters(asked + most_candidates);
  LetterGroups answer;
  answer.total = found.total;
  if (limits.count == 0) {
    return answer;
  }
  const std::vector<Candidate> best =
      best_letters(run, found.best_passages, asked);
  for (std::size_t i = limits.offset; i < best.size(); ++i) {
    answer.groups.push_back(group_of(run, best[i], limits.hits_each));
    answer.groups.back().rank = i + 1;
  }
  return answer;
}

}  // namespace kamerzoek
