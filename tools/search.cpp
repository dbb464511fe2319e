#include "tools/search.h"

#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "indexer/schema.h"
#include "searcher/filters.h"
#include "searcher/letter_groups.h"
#include "searcher/searcher.h"
#include "tools/hit_json.h"
#include "tools/hit_text.h"
#include "tools/joined_words.h"
#include "tools/load_analyzer.h"
#include "tools/print_warnings.h"

namespace kamerzoek {
namespace {

Filters filters_of(const SearchOptions& options) {
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

void print_hits(const Hits& hits, const std::vector<QueryWarning>& warnings,
                const SearchOptions& options, const Console& console) {
  if (options.format == OutputFormat::json) {
    console.out << json_of(hits, warnings, console.out_look) << '\n';
    return;
  }
  for (const Hit& hit : hits.hits) {
    if (options.format == OutputFormat::jsonl) {
      console.out << json_of(hit, console.out_look) << '\n';
    } else {
      print_hit(hit, console);
    }
  }
  if (options.format == OutputFormat::text) {
    print_count(hits, console);
  }
}

void print_groups(const LetterGroups& groups,
                  const std::vector<QueryWarning>& warnings,
                  const SearchOptions& options, const Console& console) {
  if (options.format == OutputFormat::json) {
    console.out << json_of(groups, warnings, console.out_look) << '\n';
    return;
  }
  for (const LetterGroup& group : groups.groups) {
    if (options.format == OutputFormat::jsonl) {
      console.out << json_of(group, console.out_look) << '\n';
    } else {
      print_group(group, console);
    }
  }
  if (options.format == OutputFormat::text) {
    print_count(groups, console);
  }
}

std::string fields_text() {
  std::string text = "Fields, as NAME:WORD or NAME:\"WORDS\":\n";
  for (const Field& each : fields) {
    std::string names(each.name);
    if (each.dutch_name != each.name) {
      names += ", " + std::string(each.dutch_name);
    }
    names.append(names.size() < 26 ? 26 - names.size() : 1, ' ');
    text += "  " + names + std::string(each.help) + "\n" +
            std::string(30, ' ') + std::string(each.example) + "\n";
  }
  return text +
         "\nWords side by side: more of them is better. \"a b\" phrase, "
         "a AND b, a OR b,\n-a without, +a must be there, ( ), * everything.";
}

void add_date_option(CLI::App& command, const std::string& name,
                     Date (*read)(const std::string&),
                     std::optional<Date>& date, const std::string& help) {
  command
      .add_option_function<std::string>(
          name, [read, &date](const std::string& text) { date = read(text); },
          help)
      ->type_name("DATE");
}

void add_filter_options(CLI::App& command, SearchOptions& options) {
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

}  // namespace

void add_search(CLI::App& program, Action& action) {
  const auto options = std::make_shared<SearchOptions>();
  CLI::App* const command =
      program.add_subcommand("search", "Rank passages on a question");
  command->add_option("QUERY", options->query, "What to look for")->required();
  // A query may begin with a dash; one that looks like an option goes after --.
  command->positionals_at_end(false);
  add_index_option(*command, options->index);
  command->add_option("-n,--count", options->count, "How many to show")
      ->capture_default_str()
      ->check(CLI::Range(0, 1'000'000));
  command->add_option("--offset", options->offset, "How many to pass over")
      ->check(CLI::Range(0, 1'000'000'000));
  add_filter_options(*command, *options);
  command->add_flag_callback(
      "--letters",
      [options] { options->order = SearchOptions::Order::letters; },
      "Group passages under their letters");
  add_format_option(
      *command, options->format,
      {OutputFormat::text, OutputFormat::jsonl, OutputFormat::json});
  command->footer(fields_text());
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return search(*options, console);
    };
  });
}

ExitCode search(const SearchOptions& options, const Console& console) {
  const ParsedQuery parsed = parse_query(joined(options.query));
  print_warnings(parsed.warnings, console);
  const Query query = with_filters(parsed.query, filters_of(options));
  const LoadedAnalyzer analyzer;
  const Searcher searcher(path_of(options.index), *analyzer);
  if (options.order == SearchOptions::Order::letters) {
    const LetterGroups groups = searcher.search_letters(
        query, {.offset = options.offset, .count = options.count});
    print_groups(groups, parsed.warnings, options, console);
    return groups.total > 0 ? ExitCode::done : ExitCode::lacking;
  }
  const Hits hits = searcher.search(
      query, {.offset = options.offset, .count = options.count});
  print_hits(hits, parsed.warnings, options, console);
  return hits.total > 0 ? ExitCode::done : ExitCode::lacking;
}

}  // namespace kamerzoek
