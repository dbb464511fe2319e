// What a command that takes a query is asked: the same options everywhere.

#pragma once

#include <string>

#include "searcher/combine_query.h"
#include "searcher/query.h"
#include "tools/console.h"
#include "tools/filter_options.h"
#include "tools/themes_option.h"

namespace kamerzoek {

struct QueryOptions {
  FilterOptions filters;
  ThemesOption themes;
  WordForms forms = WordForms::all;
};

/// Adds the filters, --themes and --exact.
void add_query_options(CLI::App& command, QueryOptions& options);

/// What `text` and `options` ask for together, themes looked up. Prints the
/// warnings on `console.err` too.
ParsedQuery asked_query(const std::string& text, const QueryOptions& options,
                        const Console& console);

}  // namespace kamerzoek
