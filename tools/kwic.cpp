#include "tools/kwic.h"

#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "tools/csv_line.h"
#include "tools/joined_words.h"
#include "tools/json_text.h"
#include "tools/kwic_text.h"
#include "tools/load_analyzer.h"
#include "tools/pager.h"

namespace kamerzoek {
namespace {

std::string day_of(const ConcordanceLine& line) {
  return line.date ? iso_text(*line.date) : "";
}

void print_csv(const Concordance& concordance, const std::string& query,
               char separator, std::ostream& out) {
  out << csv_line({"query", "id", "date", "title", "left", "match", "right"},
                  separator);
  for (const ConcordanceLine& line : concordance.lines) {
    out << csv_line({query, line.id, day_of(line), line.title, line.left,
                     line.match, line.right},
                    separator);
  }
}

Json tree_of(const ConcordanceLine& line) {
  Json json;
  json["v"] = 1;
  json["id"] = line.id;
  json["date"] = or_null(line.date);
  json["title"] = or_null(line.title);
  json["left"] = line.left;
  json["match"] = line.match;
  json["right"] = line.right;
  return json;
}

void print_count(const Concordance& concordance, const Console& console) {
  console.err << concordance.total << " places in " << concordance.passages
              << " passages";
  if (concordance.lines.size() < concordance.total) {
    console.err << "; the first " << concordance.lines.size() << " are shown";
  }
  console.err << '\n';
}

ConcordanceOrder order_of(const std::string& name) {
  if (name == "left") {
    return ConcordanceOrder::left;
  }
  return name == "right" ? ConcordanceOrder::right : ConcordanceOrder::date;
}

void add_concordance_options(CLI::App& command, ConcordanceOptions& options) {
  command.add_option("--context", options.context, "Words on each side")
      ->capture_default_str()
      ->type_name("N")
      ->check(CLI::Range(0, 100));
  command
      .add_option_function<std::string>(
          "--sort",
          [&options](const std::string& name) {
            options.order = order_of(name);
          },
          "By date, or by the words left or right of the match")
      ->check(CLI::IsMember({"date", "left", "right"}))
      ->default_str("date");
  command.add_option("-n,--count", options.count, "How many lines to show")
      ->capture_default_str()
      ->check(CLI::Range(0, 10'000'000));
}

}  // namespace

void add_kwic(CLI::App& program, Action& action) {
  const auto options = std::make_shared<KwicOptions>();
  CLI::App* const command = program.add_subcommand(
      "kwic", "Show each place found with the words around it");
  command->add_option("QUERY", options->query, "As for search")->required();
  command->positionals_at_end(false);
  add_index_option(*command, options->index);
  add_concordance_options(*command, options->concordance);
  add_query_options(*command, options->asked);
  add_format_option(
      *command, options->print.format,
      {OutputFormat::text, OutputFormat::jsonl, OutputFormat::csv});
  add_separator_option(*command, options->print.separator);
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return kwic(*options, console);
    };
  });
}

ExitCode kwic(const KwicOptions& options, const Console& console) {
  const Query query =
      asked_query(joined(options.query), options.asked, console).query;
  const LoadedAnalyzer analyzer;
  const Searcher searcher(path_of(options.index), *analyzer);
  const Concordance found =
      concordance_of(searcher, query, options.concordance);
  if (options.print.format == OutputFormat::csv) {
    print_csv(found, print(query), options.print.separator, console.out);
  } else if (options.print.format == OutputFormat::jsonl) {
    for (const ConcordanceLine& line : found.lines) {
      console.out << text_of(tree_of(line), console.out_look) << '\n';
    }
  } else {
    const Pager pager(console);
    print_concordance(found.lines, console);
    print_count(found, console);
  }
  return found.passages > 0 ? ExitCode::done : ExitCode::lacking;
}

}  // namespace kamerzoek
