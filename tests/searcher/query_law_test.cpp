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

// Words near to each other, as the parser chains them.
Query some_chain(Random& random) {
  const auto a_word = [&] {
    switch (below(random, 4)) {
      case 0:
        return phrase(FieldId::body, one_of(random, {"van x", "NEAR/3"}));
      case 1:
        return starting(FieldId::body, "wapen");
      case 2:
        return either_of({word(FieldId::body, "a"), word(FieldId::body, "b")});
      default:
        return word(FieldId::body, one_of(random, {"c", "NEAR/2", "ADJ"}));
    }
  };
  std::vector<Query> links = {a_word()};
  for (std::size_t i = 0; i < 1 + below(random, 3); ++i) {
    const bool near = below(random, 2) == 0;
    add_link(links, near ? Query::Op::near : Query::Op::adjacent,
             static_cast<unsigned>(1 + below(random, 2)), a_word());
  }
  return all_of(std::move(links));
}

Query some_leaf(Random& random) {
  switch (below(random, 9)) {
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
    case 5:
      return starting(below(random, 2) == 0 ? FieldId::body : FieldId::heading,
                      one_of(random, {"wapen", "AND", "éénn"}));
    case 6:
      return theme(one_of(random, {"china", "Midden-Oosten", "rusland (oud)"}));
    case 7:
      return some_chain(random);
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
      "NEAR/3",     " ADJ ",   "~",         "wapen*", "thema:",   "NEAR",
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
