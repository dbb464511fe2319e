#include "tools/filter_options.h"

#include <optional>

#include <CLI/CLI.hpp>

namespace kamerzoek {
namespace {

void add_date_option(CLI::App& command, const std::string& name,
                     Date (*read)(const std::string&),
                     std::optional<Date>& date, const std::string& help) {
  command
      .add_option_function<std::string>(
          name, [read, &date](const std::string& text) { date = read(text); },
          help)
      ->type_name("DATE");
}

}  // namespace

void add_filter_options(CLI::App& command, FilterOptions& options) {
  add_date_option(command, "--from", first_day, options.dates.from,
                  "Letters of this day, month or year, or later");
  add_date_option(command, "--to", last_day, options.dates.to,
                  "Letters of this day, month or year, or earlier");
  command.add_option("--dossier", options.dossiers, "As 28676 or 21501-02")
      ->type_name("NUMBER");
  command.add_option("--kind", options.kinds, "As brief or motie")
      ->type_name("KIND");
  command.add_option("--role", options.roles, "As body or footnote")
      ->type_name("ROLE");
  command.add_option("--ministry", options.ministries, "As defensie")
      ->type_name("NAME");
  command.add_option("--sender", options.sender, "Words of a name or office")
      ->type_name("WORDS");
}

Filters filters_of(const FilterOptions& options) {
  Filters filters;
  filters.from = options.dates.from;
  filters.to = options.dates.to;
  filters.dossiers = options.dossiers;
  filters.kinds = options.kinds;
  filters.roles = options.roles;
  filters.ministries = options.ministries;
  if (!options.sender.empty()) {
    filters.senders = {options.sender};
  }
  return filters;
}

}  // namespace kamerzoek
