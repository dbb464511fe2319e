#include "searcher/plain_query.h"

#include <string>

#include "analyzers/error.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

std::string words_of(const Query& query) {
  if (query.op != Query::Op::any) {
    return query.op == Query::Op::word ? query.text : "";
  }
  std::string text;
  for (const Query& operand : query.operands) {
    CHECK(operand.op == Query::Op::word);
    text += text.empty() ? "" : "|";
    text += operand.text;
  }
  return text;
}

}  // namespace

TEST_CASE("nothing in a plain text is an operator", "[searcher]") {
  struct Case {
    std::string text;
    std::string words;
  };
  const auto [text, words] = GENERATE(values<Case>({
      {"China", "China"},
      {"steun voor Mali", "steun|voor|Mali"},
      {"China AND -Rusland OR +EU", "China|AND|-Rusland|OR|+EU"},
      {"titel:China (en Mali", "titel:China|(en|Mali"},
      {"\"de EU\" 28 676, nr. 356", "\"de|EU\"|28|676,|nr.|356"},
      {" steun \t – aan\n* één\xff", "steun|–|aan|één"},
      {"", ""},
      {" * - ", ""},
  }));
  CHECK(words_of(plain_query(text)) == words);
}

TEST_CASE("a plain text beyond the bounds of a query is refused",
          "[searcher]") {
  const QueryLimits limits{.max_bytes = 20, .max_terms = 3};
  CHECK_NOTHROW(plain_query("een twee drie", limits));
  CHECK_THROWS_WITH(plain_query("een twee drie vier", limits),
                    "the text has more than 3 words");
  CHECK_THROWS_WITH(plain_query("eenentwintigduizend en nog wat", limits),
                    "the text has more than 20 bytes");
}

}  // namespace kamerzoek
