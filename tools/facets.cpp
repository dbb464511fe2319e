#include "tools/facets.h"

#include <algorithm>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "searcher/facets.h"
#include "tools/csv_line.h"
#include "tools/joined_words.h"
#include "tools/json_text.h"
#include "tools/load_analyzer.h"
#include "tools/pager.h"
#include "tools/text_table.h"

namespace kamerzoek {
namespace {

std::string shown(const FacetValue& value) {
  return value.value.empty() ? "unknown" : value.value;
}

std::string_view name_of(const Facet& facet) {
  return field(facet.field).name;
}

void print_text(const Facets& facets, std::size_t count,
                const Console& console) {
  const Pager pager(console);
  for (const Facet& facet : facets.facets) {
    std::vector<std::vector<std::string>> rows = {
        {"passages", "letters", std::string(name_of(facet))}};
    const std::size_t most =
        facet.field == FieldId::year ? facet.values.size() : count;
    for (std::size_t i = 0; i < std::min(most, facet.values.size()); ++i) {
      const FacetValue& value = facet.values[i];
      rows.push_back({std::to_string(value.passages),
                      std::to_string(value.letters), shown(value)});
    }
    print_table(rows, {Align::right, Align::right}, console);
    if (facet.values.size() > most) {
      console.out << "… and " << facet.values.size() - most << " more\n";
    }
    console.out << '\n';
  }
  console.err << facets.passages << " passages in " << facets.letters
              << " letters\n";
}

void print_csv(const Facets& facets, const std::string& query, char separator,
               std::ostream& out) {
  out << csv_line({"query", "field", "value", "passages", "letters"},
                  separator);
  for (const Facet& facet : facets.facets) {
    for (const FacetValue& value : facet.values) {
      out << csv_line(
          {query, std::string(name_of(facet)), shown(value),
           std::to_string(value.passages), std::to_string(value.letters)},
          separator);
    }
  }
}

Json tree_of(const Facets& facets, const std::string& query) {
  Json json;
  json["v"] = 1;
  json["query"] = query;
  json["passages"] = facets.passages;
  json["letters"] = facets.letters;
  json["exact"] = true;
  json["facets"] = Json::object();
  for (const Facet& facet : facets.facets) {
    Json values = Json::array();
    for (const FacetValue& value : facet.values) {
      Json one;
      one["value"] = or_null(value.value);
      one["passages"] = value.passages;
      one["letters"] = value.letters;
      values.push_back(std::move(one));
    }
    json["facets"][std::string(name_of(facet))] = std::move(values);
  }
  return json;
}

void add_by_option(CLI::App& command, std::vector<FieldId>& by) {
  std::vector<std::string> names;
  for (const FieldId id : facet_fields()) {
    names.emplace_back(field(id).name);
    names.emplace_back(field(id).dutch_name);
  }
  command
      .add_option_function<std::vector<std::string>>(
          "--by",
          [&by](const std::vector<std::string>& chosen) {
            for (const std::string& name : chosen) {
              by.push_back(*field_of_name(name));
            }
          },
          "One or more of year, ministry, sender, dossier, kind, role, chamber")
      ->delimiter(',')
      ->type_name("FIELD")
      ->check(CLI::IsMember(names));
}

}  // namespace

void add_facets(CLI::App& program, Action& action) {
  const auto options = std::make_shared<FacetsOptions>();
  CLI::App* const command = program.add_subcommand(
      "facets", "Count what a query finds by year, ministry, sender, …");
  command->add_option("QUERY", options->query, "As for search")->required();
  command->positionals_at_end(false);
  add_index_option(*command, options->index);
  add_by_option(*command, options->by);
  command
      ->add_option("-n,--count", options->count,
                   "How many values of each to show as text")
      ->capture_default_str()
      ->check(CLI::Range(1, 1'000'000));
  add_query_options(*command, options->asked);
  add_format_option(
      *command, options->print.format,
      {OutputFormat::text, OutputFormat::json, OutputFormat::csv});
  add_separator_option(*command, options->print.separator);
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return facets(*options, console);
    };
  });
}

ExitCode facets(const FacetsOptions& options, const Console& console) {
  const Query query =
      asked_query(joined(options.query), options.asked, console).query;
  const LoadedAnalyzer analyzer;
  const Searcher searcher(path_of(options.index), *analyzer);
  const Facets found = facets_of(
      searcher, query, options.by.empty() ? facet_fields() : options.by);
  if (options.print.format == OutputFormat::csv) {
    print_csv(found, print(query), options.print.separator, console.out);
  } else if (options.print.format == OutputFormat::json) {
    console.out << text_of(tree_of(found, print(query)), console.out_look)
                << '\n';
  } else {
    print_text(found, options.count, console);
  }
  return found.passages > 0 ? ExitCode::done : ExitCode::lacking;
}

}  // namespace kamerzoek
