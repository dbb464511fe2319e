#include "searcher/evaluation.h"

#include <sstream>
#include <string>

#include "analyzers/error.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

std::string failure_of_topics(const std::string& text) {
  std::istringstream in(text);
  try {
    read_topics(in);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("topics are read a line each", "[searcher]") {
  std::istringstream in("# judged\nT1\tChina en Taiwan\r\n\nT2\t\n");
  CHECK(read_topics(in) ==
        std::vector<Topic>{{"T1", "China en Taiwan"}, {"T2", ""}});
}

TEST_CASE("a topic that is out of form is refused with its line",
          "[searcher]") {
  const std::string expected =
      " of the topics is not of the form 'id TAB text, each id once, without "
      "blanks'";
  CHECK(failure_of_topics("T1\tChina\nT2 Mali\n") == "line 2" + expected);
  CHECK(failure_of_topics("T1\tChina\nT1\tMali\n") == "line 2" + expected);
  CHECK(failure_of_topics("T 1\tChina\n") == "line 1" + expected);
}

TEST_CASE("judgements above zero are kept", "[searcher]") {
  std::istringstream in("T1 0 a 2\nT1 0 b 0\nT2 0 a 1\n");
  CHECK(read_judgements(in) ==
        Judgements{{"T1", {{"a", 2}}}, {"T2", {{"a", 1}}}});
  std::istringstream bad("T1 0 a veel\n");
  CHECK_THROWS_AS(read_judgements(bad), Error);
  std::istringstream longer("T1 0 a 1 extra\n");
  CHECK_THROWS_AS(read_judgements(longer), Error);
}

TEST_CASE("measures agree with figures worked out by hand", "[searcher]") {
  // Ranked: x, a, c, with a (grade 2), b (1) and c (1) relevant.
  const std::map<std::string, int> grades = {{"a", 2}, {"b", 1}, {"c", 1}};
  const Measures got = measure(grades, {{"a", 3}, {"c", 1.5}, {"x", 9}});
  // DCG 2/log2(3) + 1/log2(4); at best 2 + 1/log2(3) + 1/log2(4).
  CHECK(got.ndcg_at_10 == Approx(1.7618595 / 3.1309298));
  CHECK(got.reciprocal_rank == Approx(0.5));
  CHECK(got.average_precision == Approx((0.5 + 2.0 / 3) / 3));
  CHECK(got.recall_at_100 == Approx(2.0 / 3));
}

TEST_CASE("equal scores rank by id, so that figures can be repeated",
          "[searcher]") {
  const std::map<std::string, int> grades = {{"b", 1}};
  CHECK(measure(grades, {{"b", 1}, {"a", 1}}).reciprocal_rank == Approx(0.5));
  CHECK(measure(grades, {}) == Measures{});
}

TEST_CASE("means are over topics", "[searcher]") {
  const Measures mean = mean_of({{1, 1, 1, 1}, {0, 0.5, 0, 0}});
  CHECK(mean.ndcg_at_10 == Approx(0.5));
  CHECK(mean.reciprocal_rank == Approx(0.75));
  CHECK(mean_of({}) == Measures{});
}

TEST_CASE("a run line has the six columns of TREC", "[searcher]") {
  CHECK(run_line("T1", "kst-1-2#p3", 4, 12.25) ==
        "T1 Q0 kst-1-2#p3 4 12.25 kamerzoek\n");
}

}  // namespace kamerzoek
