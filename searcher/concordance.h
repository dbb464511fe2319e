// Each place where a query is found, with the words around it: a concordance,
// also called KWIC.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "searcher/searcher.h"

namespace kamerzoek {

struct ConcordanceLine {
  std::string id;  ///< Of the passage.
  std::string title;
  std::optional<Date> date;
  std::string left;   ///< Words before, single blanks between.
  std::string match;  ///< The whole word, where only a part was meant.
  std::string right;

  bool operator==(const ConcordanceLine&) const = default;
};

enum class ConcordanceOrder {
  date,   ///< By rising date, then by id and place.
  left,   ///< By the words before, from the nearest on.
  right,  ///< By the words behind.
};

struct ConcordanceOptions {
  std::size_t context = 8;  ///< Words on each side.
  ConcordanceOrder order = ConcordanceOrder::date;
  std::size_t count = 100;  ///< Lines kept, of those in order.
};

struct Concordance {
  std::vector<ConcordanceLine> lines;
  std::uint64_t total = 0;     ///< Places in all; exact.
  std::uint64_t passages = 0;  ///< Also those that only a heading made hits.
};

Concordance concordance_of(const Searcher& searcher, const Query& query,
                           const ConcordanceOptions& options);

}  // namespace kamerzoek
