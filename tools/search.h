// `kamerzoek search QUERY…`: the passages that answer a question, best first.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/date_range.h"
#include "tools/command.h"
#include "tools/format_option.h"
#include "tools/index_option.h"

namespace kamerzoek {

struct SearchOptions {
  enum class Order {
    passages,  ///< By rank.
    letters,   ///< Under their letters, in the order of each one's best.
  };

  IndexOption index;
  std::vector<std::string> query;  ///< Joined with blanks.
  DateRange dates;
  std::vector<std::string> dossiers;    ///< Any of these.
  std::vector<std::string> kinds;       ///< Any of these.
  std::vector<std::string> roles;       ///< Any of these.
  std::vector<std::string> ministries;  ///< Any of these.
  std::string sender;                   ///< All of its words.
  std::size_t count = 10;
  std::size_t offset = 0;
  Order order = Order::passages;
  OutputFormat format = OutputFormat::text;
};

void add_search(CLI::App& program, Action& action);

ExitCode search(const SearchOptions& options, const Console& console);

}  // namespace kamerzoek
