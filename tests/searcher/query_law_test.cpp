#include <array>
#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/error.h"
#include "searcher/combine_query.h"
#include "searcher/query.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) {
  return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
}

std::string_view one_of(Random& random,
                        const std::vector<std::string_view>& choices) {
  return choices[below(random, choices.size())];
}

Query some_leaf(Random& random) {
  switch (below(random, 6)) {
    case 0:
      return keyword(FieldId::kind,
                     one_of(random, {"brief", "motie van orde"}));
    case 1:
      return phrase(below(random, 2) == 0 ? FieldId::body : FieldId::title,
                    one_of(random, {"van Defensie", "AND", "(a) -b", "*x"}));
    case 2:
      return word(FieldId::heading, one_of(random, {"sahel", "-x", "AND"}));
    case 3: {
      Query dates;
      dates.op = Query::Op::dates;
      dates.field = FieldId::date;
      dates.to = Date(std::chrono::year(2021) / 3 / 19);
      return dates;
    }
    case 4:
      return everything();
    default:
      return word(FieldId::body,
                  one_of(random, {"a", "B-c", "EN", "-x", "+y", "titel:z",
                                  "x:y", "kst-28676-356", "lid(staat)"}));
  }
}

// A query as only the parser's own combinations make them.
Query some_query(Random& random, std::size_t depth) {
  if (depth == 0 || below(random, 3) == 0) {
    return some_leaf(random);
  }
  std::vector<Query> operands;
  for (std::size_t i = 0; i < 1 + below(random, 3); ++i) {
    operands.push_back(some_query(random, depth - 1));
  }
  std::vector<std::string> names;
  switch (below(random, 4)) {
    case 0:
      return all_of(operands);
    case 1:
      return either_of(operands);
    case 2:
      return combined({.plain = operands, .required = {}, .unwanted = {}},
                      names);
    default:
      return combined({.plain = {some_leaf(random)},
                       .required = operands,
                       .unwanted = {some_query(random, depth - 1)}},
                      names);
  }
}

std::string some_text(Random& random) {
  static const std::vector<std::string_view> pieces = {
      "a",          "klimaat", "AND",       "OR",     "NOT",      "EN",
      "\"",         "(",       ")",         "-",      "+",        "*",
      " ",          " ",       " ",         "titel:", "dossier:", "28 676",
      "nr. 356",    ",",       ":",         "datum:", "2021",     "..",
      "kop:(",      "kst-",    "28676-356", "é",      "“",        "\xC2\xA0",
      "\xFF",       "jaar:",   "rol:",      "/",      "36600",    " VII",
      "Kamerstuk ", "soort:",  "\\",        "text:",  "'"};
  std::string text;
  for (std::size_t i = 0; i < below(random, 24); ++i) {
    text += one_of(random, pieces);
  }
  return text;
}

void check_law(const std::string& printed, const Query& query) {
  const Query again = parse_query(printed).query;
  CAPTURE(printed, print(again));
  REQUIRE(again == query);
}

}  // namespace

TEST_CASE("a printed query is read as the same tree", "[searcher]") {
  Random random(20210319);
  for (int i = 0; i < 20000; ++i) {
    const Query query = some_query(random, 3);
    check_law(print(query), query);
  }
}

TEST_CASE("whatever was typed, its tree is printed and read again",
          "[searcher]") {
  Random random(28676);
  for (int i = 0; i < 40000; ++i) {
    const std::string typed = some_text(random);
    CAPTURE(typed);
    const Query query = parse_query(typed).query;
    check_law(print(query), query);
  }
}

TEST_CASE("any bytes are a query", "[searcher]") {
  Random random(356);
  for (int i = 0; i < 3000; ++i) {
    std::string bytes;
    for (std::size_t j = 0; j < below(random, 60); ++j) {
      bytes += static_cast<char>(below(random, 256));
    }
    const Query query = parse_query(bytes).query;
    check_law(print(query), query);
  }
}

}  // namespace kamerzoek
