#include "searcher/plain_query.h"

#include <algorithm>
#include <string>
#include <utility>

#include "analyzers/ascii.h"
#include "analyzers/error.h"
#include "searcher/typed_text.h"

namespace kamerzoek {
namespace {

// Letters and digits beyond ASCII are not told from signs here: the analyzer
// makes nothing of the latter.
bool may_be_word(std::string_view piece) {
  return std::ranges::any_of(piece, is_word_byte);
}

}  // namespace

Query plain_query(std::string_view text, const QueryLimits& limits) {
  if (text.size() > limits.max_bytes) {
    throw Error(
        "the text has more than " + std::to_string(limits.max_bytes) + " bytes",
        "ask for less at a time");
  }
  const std::string typed = typed_text(text).text;
  Query query;
  query.op = Query::Op::any;
  for (std::size_t begin = 0; begin < typed.size();) {
    const std::size_t end = std::min(typed.find(' ', begin), typed.size());
    const std::string_view piece(typed.data() + begin, end - begin);
    begin = end + 1;
    if (may_be_word(piece)) {
      Query& word = query.operands.emplace_back();
      word.op = Query::Op::word;
      word.text = piece;
    }
  }
  if (query.operands.size() > limits.max_terms) {
    throw Error(
        "the text has more than " + std::to_string(limits.max_terms) + " words",
        "ask for less at a time");
  }
  if (query.operands.size() > 1) {
    return query;
  }
  return query.operands.empty() ? Query{} : std::move(query.operands.front());
}

}  // namespace kamerzoek
