#include "searcher/compile_query.h"

#include <random>
#include <set>
#include <string>
#include <vector>

#include "indexer/open_index.h"
#include "searcher/index_words.h"
#include "searcher/passage_scores.h"
#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

/// Passages of a few words each, so that any two are in some and not in others.
std::vector<TestLetter> letters_of_few_words(std::mt19937& random) {
  const std::vector<std::string> words = {
      "klimaat", "klimaatbeleid", "NAVO-ministers", "ministers",
      "beleid",  "wapens",        "wapenhandel",    "de",
      "van",     "foto's"};
  std::vector<TestLetter> letters;
  for (int i = 0; i < 60; ++i) {
    TestLetter letter =
        a_letter("kst-" + std::to_string(i), "Brief", "2021-03-19");
    std::string text;
    for (auto count = 1 + random() % 6; count > 0; --count) {
      text += words[random() % words.size()] + ' ';
    }
    add_passage(letter, random() % 3 == 0 ? "Klimaat" : "", text);
    letters.push_back(std::move(letter));
  }
  return letters;
}

std::string some_operand(std::mt19937& random, int depth) {
  const std::vector<std::string> operands = {"klimaat",
                                             "klimaatbeleid",
                                             "NAVO-ministers",
                                             "wapen*",
                                             "\"de wapens\"",
                                             "foto's",
                                             "kop:klimaat",
                                             "-",
                                             "titel:brief",
                                             "onbekend",
                                             "de",
                                             "~ministers",
                                             "klimaat NEAR/3 beleid",
                                             "jaar:2021"};
  if (depth == 0 || random() % 2 == 0) {
    return operands[random() % operands.size()];
  }
  const char* const op = random() % 3 == 0 ? " OR " : " AND ";
  return "(" + some_operand(random, depth - 1) + op +
         (random() % 6 == 0 ? "NOT " : "") + some_operand(random, depth - 1) +
         ")";
}

std::set<Xapian::docid> found(const PassageScores& scores) {
  std::set<Xapian::docid> passages;
  for (const ScoredPassage& each : scores.best(1000)) {
    passages.insert(each.passage);
  }
  return passages;
}

}  // namespace

TEST_CASE("what has clues of each operand is what the query finds",
          "[searcher]") {
  std::mt19937 random(12);
  const TestIndex letters(letters_of_few_words(random));
  const OpenIndex index = open_index(letters.path());
  PassageLengths lengths(index, ranking_weights.length);
  std::size_t compared = 0;
  std::size_t with_some = 0;
  for (int i = 0; i < 600; ++i) {
    const std::string text =
        some_operand(random, 2) + " AND " + some_operand(random, 2);
    CAPTURE(text);
    const Query query = with_index_words(parse_query(text).query,
                                         index.passages, dutch_analyzer())
                            .query;
    const CompiledQuery asked = compiled(query, dutch_analyzer(), index);
    if (asked.clues_of_each.empty()) {
      continue;
    }
    PassageScores by_clues(index, lengths);
    by_clues.find(asked.clues, asked.clues_of_each);
    PassageScores by_query(index, lengths);
    by_query.find(asked.query);
    REQUIRE(found(by_clues) == found(by_query));
    ++compared;
    with_some += by_query.found() > 0 ? 1U : 0U;
  }
  CHECK(compared > 100);
  CHECK(with_some > 40);
}

}  // namespace kamerzoek
