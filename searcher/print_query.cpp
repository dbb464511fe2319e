#include <algorithm>
#include <string>
#include <string_view>

#include "searcher/date_range.h"
#include "searcher/query.h"
#include "searcher/query_tokens.h"

namespace kamerzoek {
namespace {

using Op = Query::Op;

std::string named(FieldId id, const std::string& value) {
  return std::string(field(id).name) + ":" + value;
}

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

std::string word_text(const Query& query) {
  const bool bare = query.field == FieldId::body && is_bare_word(query.text);
  return bare ? query.text : named(query.field, query.text);
}

std::string starting_text(const Query& query) {
  const std::string text = query.text + "*";
  return query.field == FieldId::body ? text : named(query.field, text);
}

std::string keyword_text(const Query& query) {
  const bool needs_quotes =
      query.text.find_first_of(" ()*~") != std::string::npos;
  return named(query.field, needs_quotes ? quoted(query.text) : query.text);
}

std::string leaf_text(const Query& query) {
  switch (query.op) {
    case Op::everything:
      return "*";
    case Op::word:
      return word_text(query);
    case Op::phrase:
      return query.field == FieldId::body
                 ? quoted(query.text)
                 : named(query.field, quoted(query.text));
    case Op::starting:
      return starting_text(query);
    case Op::keyword:
    case Op::theme:
      return keyword_text(query);
    case Op::dates:
      return named(FieldId::date, text_of({query.from, query.to}));
    default:
      return {};
  }
}

// What was looked up for a leaf is no part of what was asked.
bool is_leaf(const Query& query) {
  return query.operands.empty() || query.op == Op::theme ||
         query.op == Op::starting;
}

std::string operand_text(const Query& query) {
  return is_leaf(query) ? leaf_text(query) : "(" + print(query) + ")";
}

std::string separator(const Query& query) {
  switch (query.op) {
    case Op::near:
      return " NEAR/" + std::to_string(query.distance) + " ";
    case Op::adjacent:
      return " ADJ/" + std::to_string(query.distance) + " ";
    case Op::all:
      return " AND ";
    case Op::either:
      return " OR ";
    case Op::without:
      return " -";
    default:
      return " ";
  }
}

}  // namespace

std::string print(const Query& query) {
  if (is_leaf(query)) {
    return leaf_text(query);
  }
  std::string text = query.op == Op::preferring ? "+" : "";
  for (const Query& operand : query.operands) {
    const bool first = &operand == &query.operands.front();
    text += first ? "" : separator(query);
    text += operand_text(operand);
  }
  return text;
}

}  // namespace kamerzoek
