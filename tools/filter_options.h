// What narrows a search down: the same options in each command that searches.

#pragma once

#include <string>
#include <vector>

#include "searcher/date_range.h"
#include "searcher/filters.h"

namespace CLI {  // NOLINT(readability-identifier-naming): not ours.
class App;
}

namespace kamerzoek {

struct FilterOptions {
  DateRange dates;
  std::vector<std::string> dossiers;    ///< Any of these.
  std::vector<std::string> kinds;       ///< Any of these.
  std::vector<std::string> roles;       ///< Any of these.
  std::vector<std::string> ministries;  ///< Any of these.
  std::string sender;                   ///< All of its words.
};

/// Adds --from, --to, --dossier, --kind, --role, --ministry and --sender.
void add_filter_options(CLI::App& command, FilterOptions& options);

Filters filters_of(const FilterOptions& options);

}  // namespace kamerzoek
