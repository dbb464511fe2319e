// What narrows a search down, as options of commands give it.
//
// Filters become part of the query: they are never applied after a cut, so
// counts stay exact, and the query that is shown says all that was asked.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "searcher/query.h"

namespace kamerzoek {

/// Values as typed, in English or Dutch. Several of one kind are alternatives.
struct Filters {
  std::optional<Date> from;  ///< Inclusive.
  std::optional<Date> to;    ///< Inclusive.
  std::vector<std::string> dossiers;
  std::vector<std::string> kinds;
  std::vector<std::string> roles;
  std::vector<std::string> ministries;
  std::vector<std::string> years;
  std::vector<std::string> chambers;
  std::vector<std::string> languages;
  std::vector<std::string> senders;  ///< Words of a person's or office's name.

  bool operator==(const Filters&) const = default;
};

/// The passages that `query` finds and that pass all of `filters`; `nothing`
/// still finds nothing. Throws Error for a value that no passage can have, and
/// for a `from` after `to`.
Query with_filters(Query query, const Filters& filters);

/// The first and the last day of what an option such as `--from 2021-03`
/// names: a year, a month or a day. Throw Error when `text` names none.
Date first_day(const std::string& text);
Date last_day(const std::string& text);

}  // namespace kamerzoek
