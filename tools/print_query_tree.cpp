#include "tools/print_query_tree.h"

#include <ostream>
#include <string>
#include <vector>

#include "searcher/word_terms.h"
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

void add(const std::vector<std::string>& terms, std::string_view kind,
         std::string& to) {
  for (const std::string& term : terms) {
    to.append(to.empty() ? "" : ", ").append(printable(term));
    to.append(" (").append(kind).append(")");
  }
}

// "  → ministers (exact), minister (normalised)": a phrase is looked up by the
// exact terms of its words alone.
std::string looked_up_as(const Query& query, const Analyzer& analyzer) {
  if (query.op != Query::Op::word && query.op != Query::Op::phrase) {
    return {};
  }
  std::string terms;
  for (const WordTerms& word : word_terms(query.text, analyzer)) {
    add(word.exact, "exact", terms);
    if (query.op == Query::Op::word) {
      add(word.normalised, "normalised", terms);
      add(terms_of(word.parts), "part", terms);
      add(word.written, "written", terms);
    }
  }
  return "  → " + (terms.empty() ? "nothing" : terms);
}

// As deep as the query, which parse_query() bounds.
// NOLINTNEXTLINE(misc-no-recursion)
void print_node(const Query& query, std::size_t depth, const Analyzer& analyzer,
                std::ostream& out) {
  out << std::string(2 * depth, ' ') << line_of(query)
      << looked_up_as(query, analyzer) << '\n';
  for (const Query& operand : query.operands) {
    print_node(operand, depth + 1, analyzer, out);
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

void print_tree(const Query& query, const Analyzer& analyzer,
                std::ostream& out) {
  print_node(query, 0, analyzer, out);
}

}  // namespace kamerzoek
