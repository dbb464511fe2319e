// `kamerzoek search QUERY…`: the passages that answer a question, best first.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/search_manner.h"
#include "tools/command.h"
#include "tools/index_option.h"
#include "tools/print_hits.h"
#include "tools/query_options.h"

namespace kamerzoek {

struct SearchOptions {
  enum class Order {
    passages,  ///< By rank.
    letters,   ///< Under their letters, in the order of each one's best.
  };

  IndexOption index;
  std::vector<std::string> query;  ///< Joined with blanks.
  QueryOptions asked;
  std::size_t count = 10;
  std::size_t offset = 0;
  Order order = Order::passages;
  SearchManner manner;
  PrintOptions print;
};

void add_search(CLI::App& program, Action& action);

ExitCode search(const SearchOptions& options, const Console& console);

}  // namespace kamerzoek
