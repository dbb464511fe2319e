#include "searcher/passage_scores.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "indexer/schema.h"
#include "searcher/feedback.h"
#include "tests/indexer/passage_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

constexpr double scale = 1.5;

class Passages : public PassageIndex {
 public:
  Passages() {
    std::mt19937 random(4);
    for (unsigned i = 0; i < 500; ++i) {
      Xapian::Document document;
      for (auto words = random() % 40; words > 0; --words) {
        document.add_term("w" + std::to_string(random() % (1 + random() % 60)));
      }
      document.add_value(static_cast<Xapian::valueno>(Slot::date),
                         std::to_string(2000 + random() % 20));
      document.add_value(static_cast<Xapian::valueno>(Slot::letter),
                         "kst-" + std::to_string(i));
      database.add_document(document);
    }
  }
};

Clue word(std::vector<std::string> terms, double weight = 1) {
  return {"", weight, std::move(terms), {}};
}

std::vector<ScoredPassage> xapians(const Xapian::Database& database,
                                   const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::IneB2Weight(scale));
  Xapian::MultiValueKeyMaker ties;
  ties.add_value(static_cast<Xapian::valueno>(Slot::date), true);
  ties.add_value(static_cast<Xapian::valueno>(Slot::letter));
  enquire.set_sort_by_relevance_then_key(&ties, false);
  std::vector<ScoredPassage> ranking;
  const Xapian::MSet all = enquire.get_mset(0, database.get_doccount());
  for (auto at = all.begin(); at != all.end(); ++at) {
    ranking.push_back({*at, at.get_weight()});
  }
  return ranking;
}

void check_same(const std::vector<ScoredPassage>& ours,
                const std::vector<ScoredPassage>& theirs) {
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    CAPTURE(i);
    CHECK(ours[i].passage == theirs[i].passage);
    CHECK(ours[i].score == Approx(theirs[i].score).epsilon(1e-5));
  }
}

}  // namespace

TEST_CASE("a word of one term scores as in Xapian's I(n_e)B2", "[searcher]") {
  Passages passages;
  const OpenIndex index = passages.open();
  PassageLengths lengths(index, scale);
  for (const char* term : {"w0", "w7", "w30", "w59"}) {
    PassageScores scores(index, lengths);
    scores.add(word({term}));
    check_same(scores.best(1000), xapians(passages.database, {term}));
  }
}

TEST_CASE("what has a clue of each of several ranges is found", "[searcher]") {
  Passages passages;
  const OpenIndex index = passages.open();
  PassageLengths lengths(index, scale);
  std::mt19937 random(6);
  const auto term = [&] { return "w" + std::to_string(random() % 20); };
  for (int i = 0; i < 200; ++i) {
    std::vector<Clue> clues;
    std::vector<ClueRange> ranges;
    std::vector<Xapian::Query> each;
    for (auto count = 1 + random() % 3; count > 0; --count) {
      const std::size_t begin = clues.size();
      const std::vector<std::string> terms = {term(), term()};
      clues.push_back(word(terms));
      each.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
      if (random() % 2 == 0) {
        clues.push_back({"", 1, {}, Xapian::Query(term())});
        each.back() = each.back() | clues.back().query;
      }
      if (random() % 2 == 0) {
        clues.push_back({"", 1, {}, {}, {{term()}}});
        each.back() = each.back() | Xapian::Query(clues.back().phrases[0][0]);
      }
      clues.push_back(word({"w0"}));
      clues.back().finds = false;
      ranges.push_back({begin, clues.size()});
    }
    Xapian::Enquire enquire(index.passages);
    enquire.set_query(
        Xapian::Query(Xapian::Query::OP_AND, each.begin(), each.end()));
    const Xapian::MSet expected =
        enquire.get_mset(0, index.passages.get_doccount());
    PassageScores scores(index, lengths);
    scores.find(clues, ranges);
    CHECK(scores.found() == expected.size());
    for (auto at = expected.begin(); at != expected.end(); ++at) {
      scores.add(*at, 1);
    }
    for (const ScoredPassage& found : scores.best(1000)) {
      CHECK(found.score == 1);
    }
  }
}

TEST_CASE("the best few are the first of all, also where they tie",
          "[searcher]") {
  Passages passages;
  const OpenIndex index = passages.open();
  PassageLengths lengths(index, scale);
  PassageScores scores(index, lengths);
  scores.add(word({"w20"}));
  const auto all = scores.best(1000);
  REQUIRE(all.size() == scores.found());
  for (std::size_t count = 0; count <= all.size(); ++count) {
    const auto some = scores.best(count);
    REQUIRE(some.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
      REQUIRE(some[i].passage == all[i].passage);
    }
  }
}

TEST_CASE("terms of one word count as if they were one term", "[searcher]") {
  PassageIndex apart;
  Xapian::WritableDatabase together("", Xapian::DB_BACKEND_INMEMORY);
  std::mt19937 random(5);
  for (int i = 0; i < 200; ++i) {
    Xapian::Document document;
    Xapian::Document merged;
    for (const char* term : {"brief", "brieven", "van"}) {
      if (random() % 2 == 0) {
        const auto count = static_cast<Xapian::termcount>(random() % 4);
        document.add_term(term, count);
        merged.add_term(std::string(term) == "van" ? "van" : "brief", count);
      }
    }
    apart.database.add_document(document);
    together.add_document(merged);
  }
  const OpenIndex index = apart.open();
  PassageLengths lengths(index, scale);
  PassageScores scores(index, lengths);
  scores.add(word({"brief", "brieven"}));
  check_same(scores.best(1000), xapians(together, Xapian::Query("brief")));
}

TEST_CASE("clues add up, and each tells what a passage gained by it",
          "[searcher]") {
  Passages passages;
  const OpenIndex index = passages.open();
  PassageLengths lengths(index, scale);
  PassageScores scores(index, lengths);
  Clue only_adds = word({"w3"}, 0.5);
  only_adds.finds = false;
  const Clue match{"",
                   2,
                   {},
                   Xapian::Query(Xapian::Query::OP_AND, Xapian::Query("w1"),
                                 Xapian::Query("w2"))};
  const std::vector<Clue> clues = {word({"w9", "w10"}), match, only_adds};
  for (const Clue& clue : clues) {
    scores.add(clue);
  }
  for (const ScoredPassage& scored : scores.best(1000)) {
    const auto letter =
        passages.database.get_document(scored.passage)
            .get_value(static_cast<Xapian::valueno>(Slot::letter));
    const Xapian::Query only(Xapian::Query::OP_VALUE_RANGE,
                             static_cast<Xapian::valueno>(Slot::letter), letter,
                             letter);
    const double sum = scores.gain_by_word(0, clues[0], scored.passage) +
                       scores.gain_by_match(clues[1], only) +
                       scores.gain_by_word(2, clues[2], scored.passage);
    CHECK(scored.score == Approx(sum));
    CHECK(scores.gain_by_word(0, clues[0], scored.passage) +
              scores.gain_by_match(clues[1], only) >
          0);
  }
}

TEST_CASE("of the ways to write a phrase the best one counts", "[searcher]") {
  Passages passages;
  const OpenIndex index = passages.open();
  PassageLengths lengths(index, scale);
  PassageScores scores(index, lengths);
  const Xapian::Query either(Xapian::Query::OP_MAX, Xapian::Query("w1"),
                             Xapian::Query("w2"));
  scores.add({"", 2, {}, either, {{"w1"}, {"w2"}}});
  PassageScores expected(index, lengths);
  expected.add({"", 2, {}, either});
  check_same(scores.best(1000), expected.best(1000));
}

TEST_CASE("what was found before is all that is found", "[searcher]") {
  Passages passages;
  const OpenIndex index = passages.open();
  PassageLengths lengths(index, scale);
  PassageScores scores(index, lengths);
  const Xapian::Query asked(Xapian::Query::OP_AND_NOT, Xapian::Query("w5"),
                            Xapian::Query("w0"));
  scores.find(asked);
  scores.add(word({"w5"}));
  scores.add(word({"w0"}, 100));
  const auto found = scores.best(1000);
  CHECK(found.size() == xapians(passages.database, asked).size());
  CHECK(found.size() == scores.found());
  CHECK(found.front().score < 100);
}

TEST_CASE("a word found by the forward index counts as one found by postings",
          "[searcher]") {
  Passages passages;
  const OpenIndex index = passages.open();
  PassageLengths lengths(index, scale);
  for (ForwardIndex::Word word = 0; word < index.forward->words(); ++word) {
    const std::string text(index.forward->text(word));
    PassageScores scores(index, lengths);
    scores.add(kamerzoek::word({"Z" + text, text}, 0.3));
    const FeedbackGains gains(*index.forward, index.passages.get_doccount(),
                              {{text, word, 0.6}}, 0.5);
    for (const ScoredPassage& scored : scores.best(1000)) {
      const double factor = lengths.factor(scored.passage);
      CHECK(gains.sum_in(scored.passage, factor) == Approx(scored.score));
      CHECK(gains.in(scored.passage, factor).at(0) == Approx(scored.score));
    }
  }
}

TEST_CASE("the best with their ties are all with the score of the last one",
          "[searcher]") {
  Passages passages;
  const OpenIndex index = passages.open();
  PassageLengths lengths(index, scale);
  PassageScores scores(index, lengths);
  scores.add(word({"w20"}));
  const auto all = scores.best(1000);
  CHECK(scores.best_with_ties(0).empty());
  for (std::size_t count = 1; count <= all.size() + 1; ++count) {
    const double least = all[std::min(count, all.size()) - 1].score;
    const auto expected = std::ranges::count_if(
        all, [&](const auto& each) { return each.score >= least; });
    CHECK(scores.best_with_ties(count).size() ==
          static_cast<std::size_t>(expected));
  }
}

}  // namespace kamerzoek
