#include "searcher/evidence.h"

#include <algorithm>

namespace kamerzoek {

using Op = Query::Op;

bool is_filter(const Query& query) {
  switch (query.op) {
    case Op::keyword:
    case Op::dates:
    case Op::everything:
      return true;
    case Op::word:
    case Op::phrase:
    case Op::starting:
    case Op::theme:
    case Op::near:
    case Op::adjacent:
    case Op::nothing:
      return false;
    default:
      return std::ranges::all_of(query.operands, is_filter);
  }
}

std::size_t scored_operands(const Query& query) {
  return static_cast<std::size_t>(std::ranges::count_if(
      query.operands,
      [](const Query& operand) { return !is_filter(operand); }));
}

Evidence evidence_for(const Query& query, std::size_t which,
                      Evidence evidence) {
  switch (query.op) {
    case Op::theme:
    case Op::without:
    case Op::near:
    case Op::adjacent:
    case Op::starting:
      return Evidence::whole_only;
    case Op::preferring:
      return which == 0 ? Evidence::whole_only : Evidence::parts_too;
    case Op::all:
      // Words of which the filters are all that is said may be found by less.
      return scored_operands(query) > 1 ? Evidence::whole_only : evidence;
    default:
      return evidence;
  }
}

}  // namespace kamerzoek
