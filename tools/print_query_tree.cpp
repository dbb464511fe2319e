#include "tools/print_query_tree.h"

#include <ostream>
#include <string>

#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

std::string day_of(const std::optional<Date>& date) {
  return date ? iso_text(*date) : "";
}

std::string line_of(const Query& query) {
  std::string line(name_of(query.op));
  switch (query.op) {
    case Query::Op::word:
    case Query::Op::phrase:
    case Query::Op::starting:
    case Query::Op::keyword:
      line.append(" ").append(field(query.field).name);
      return line.append(" ").append(printable(query.text));
    case Query::Op::theme:
      return line.append(" ").append(printable(query.text));
    case Query::Op::near:
    case Query::Op::adjacent:
      return line.append(" ").append(std::to_string(query.distance));
    case Query::Op::dates:
      line.append(" ").append(day_of(query.from));
      return line.append("..").append(day_of(query.to));
    default:
      return line;
  }
}

// As deep as the query, which parse_query() bounds.
// NOLINTNEXTLINE(misc-no-recursion)
void print_node(const Query& query, std::size_t depth, std::ostream& out) {
  out << std::string(2 * depth, ' ') << line_of(query) << '\n';
  for (const Query& operand : query.operands) {
    print_node(operand, depth + 1, out);
  }
}

}  // namespace

std::string_view name_of(Query::Op op) {
  switch (op) {
    case Query::Op::nothing:
      return "nothing";
    case Query::Op::everything:
      return "everything";
    case Query::Op::word:
      return "word";
    case Query::Op::phrase:
      return "phrase";
    case Query::Op::starting:
      return "starting";
    case Query::Op::keyword:
      return "keyword";
    case Query::Op::dates:
      return "dates";
    case Query::Op::any:
      return "any";
    case Query::Op::preferring:
      return "preferring";
    case Query::Op::all:
      return "all";
    case Query::Op::either:
      return "either";
    case Query::Op::without:
      return "without";
    case Query::Op::near:
      return "near";
    case Query::Op::adjacent:
      return "adjacent";
    case Query::Op::theme:
      break;
  }
  return "theme";
}

void print_tree(const Query& query, std::ostream& out) {
  print_node(query, 0, out);
}

}  // namespace kamerzoek
