#include "searcher/query_operators.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "analyzers/ascii.h"

namespace kamerzoek {
namespace {

using Kind = QueryToken::Kind;

struct OperatorName {
  std::string_view name;
  Kind kind;
  unsigned usual_distance = 0;  // 0: it has none.
};

constexpr std::array operator_names = {
    OperatorName{"AND", Kind::conjunct},
    OperatorName{"EN", Kind::conjunct},
    OperatorName{"OR", Kind::disjunct},
    OperatorName{"OF", Kind::disjunct},
    OperatorName{"NOT", Kind::unwanted},
    OperatorName{"NIET", Kind::unwanted},
    OperatorName{"NEAR", Kind::near, 10},
    OperatorName{"ADJ", Kind::adjacent, 1},
};

constexpr unsigned most_words_apart = 100;

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

QueryOperator with_distance(Kind kind, std::string_view digits) {
  unsigned number = 0;
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool too_far = read.ec != std::errc() || number > most_words_apart;
  const unsigned distance = too_far ? most_words_apart : std::max(number, 1U);
  return {kind, distance, too_far || number == 0};
}

}  // namespace

std::optional<QueryOperator> operator_of(std::string_view word) {
  const std::size_t slash = std::min(word.find('/'), word.size());
  const auto* const found = std::ranges::find(
      operator_names, word.substr(0, slash), &OperatorName::name);
  if (found == operator_names.end()) {
    return std::nullopt;
  }
  if (slash == word.size()) {
    return QueryOperator{found->kind, found->usual_distance, false};
  }
  const std::string_view digits = word.substr(slash + 1);
  if (found->usual_distance == 0 || !is_number(digits)) {
    return std::nullopt;
  }
  return with_distance(found->kind, digits);
}

}  // namespace kamerzoek
