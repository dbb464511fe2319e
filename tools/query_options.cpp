#include "tools/query_options.h"

#include <utility>

#include <CLI/CLI.hpp>

#include "tools/print_warnings.h"

namespace kamerzoek {

void add_query_options(CLI::App& command, QueryOptions& options) {
  add_filter_options(command, options.filters);
  add_themes_option(command, options.themes);
  command.add_flag_callback(
      "--exact", [&options] { options.forms = WordForms::as_written; },
      "Words as typed: no inflections, no compounds");
}

ParsedQuery asked_query(const std::string& text, const QueryOptions& options,
                        const Console& console) {
  ParsedQuery asked = parse_query(text);
  print_warnings(asked.warnings, console);
  asked.query = with_filters(in_forms(std::move(asked.query), options.forms),
                             filters_of(options.filters));
  asked.query = with_named_themes(std::move(asked.query), options.themes);
  return asked;
}

}  // namespace kamerzoek
