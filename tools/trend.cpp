#include "tools/trend.h"

#include <array>
#include <cstdio>
#include <memory>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "tools/csv_line.h"
#include "tools/json_text.h"
#include "tools/load_analyzer.h"
#include "tools/pager.h"
#include "tools/trend_chart.h"

namespace kamerzoek {
namespace {

std::string four_places(double number) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.4f", number);
  return text.data();
}

void print_csv(const NamedTrend& trend, char separator, std::ostream& out) {
  out << csv_line(
      {"query", "period", "hits", "passages", "letters", "all_passages",
       "all_letters", "tokens", "per_1000_passages", "per_million_tokens"},
      separator);
  for (std::size_t i = 0; i < trend.names.size(); ++i) {
    for (std::size_t j = 0; j < trend.trend.volumes.size(); ++j) {
      const TrendBin& bin = trend.trend.bins[i][j];
      const Volume& volume = trend.trend.volumes[j];
      out << csv_line(
          {trend.names[i], volume.period.empty() ? "undated" : volume.period,
           std::to_string(bin.hits), std::to_string(bin.passages),
           std::to_string(bin.letters), std::to_string(volume.passages),
           std::to_string(volume.letters), std::to_string(volume.words),
           four_places(per_1000_passages(bin, volume)),
           four_places(per_million_words(bin, volume))},
          separator);
    }
  }
}

Json tree_of(const TrendBin& bin, const Volume& volume) {
  Json json;
  json["period"] = or_null(volume.period);
  json["hits"] = bin.hits;
  json["passages"] = bin.passages;
  json["letters"] = bin.letters;
  json["all_passages"] = volume.passages;
  json["all_letters"] = volume.letters;
  json["tokens"] = volume.words;
  json["per_1000_passages"] = per_1000_passages(bin, volume);
  json["per_million_tokens"] = per_million_words(bin, volume);
  return json;
}

Json tree_of(const NamedTrend& trend) {
  Json json;
  json["v"] = 1;
  json["exact"] = true;
  json["series"] = Json::array();
  for (std::size_t i = 0; i < trend.names.size(); ++i) {
    Json series;
    series["query"] = trend.names[i];
    series["bins"] = Json::array();
    for (std::size_t j = 0; j < trend.trend.volumes.size(); ++j) {
      series["bins"].push_back(
          tree_of(trend.trend.bins[i][j], trend.trend.volumes[j]));
    }
    json["series"].push_back(std::move(series));
  }
  return json;
}

void print_trend(const NamedTrend& trend, const PrintOptions& options,
                 const Console& console) {
  switch (options.format) {
    case OutputFormat::csv:
      print_csv(trend, options.separator, console.out);
      return;
    case OutputFormat::json:
      console.out << text_of(tree_of(trend), console.out_look) << '\n';
      return;
    case OutputFormat::svg:
      console.out << svg_of(trend);
      return;
    default:
      break;
  }
  const Pager pager(console);
  print_chart(trend, console);
}

void add_period_options(CLI::App& command, TrendOptions& options) {
  command
      .add_option_function<std::string>(
          "--by",
          [&options](const std::string& name) {
            options.period = name == "month"     ? Period::month
                             : name == "quarter" ? Period::quarter
                                                 : Period::year;
          },
          "The periods to count by")
      ->check(CLI::IsMember({"month", "quarter", "year"}))
      ->default_str("year");
  command
      .add_option_function<std::string>(
          "--measure",
          [&options](const std::string& name) {
            options.measure =
                name == "hits" ? TrendMeasure::hits : TrendMeasure::passages;
          },
          "What is drawn: passages per 1,000, or hits per million words")
      ->check(CLI::IsMember({"passages", "hits"}))
      ->default_str("passages");
}

}  // namespace

void add_trend(CLI::App& program, Action& action) {
  const auto options = std::make_shared<TrendOptions>();
  CLI::App* const command =
      program.add_subcommand("trend", "Count what queries find over time");
  command
      ->add_option("QUERY", options->queries,
                   "Each argument is a query, as for search: china "
                   "\"thema:klimaat\"")
      ->required();
  command->positionals_at_end(false);
  add_index_option(*command, options->index);
  add_period_options(*command, *options);
  add_query_options(*command, options->asked);
  add_format_option(*command, options->print.format,
                    {OutputFormat::text, OutputFormat::json, OutputFormat::csv,
                     OutputFormat::svg});
  add_separator_option(*command, options->print.separator);
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return trend(*options, console);
    };
  });
}

ExitCode trend(const TrendOptions& options, const Console& console) {
  std::vector<Query> queries;
  NamedTrend found;
  found.measure = options.measure;
  for (const std::string& text : options.queries) {
    queries.push_back(asked_query(text, options.asked, console).query);
    found.names.push_back(print(queries.back()));
  }
  const auto path = path_of(options.index);
  const LoadedAnalyzer analyzer;
  const Searcher searcher(path, *analyzer);
  found.trend = trend_of(searcher, Letters(path), queries, options.period);
  print_trend(found, options.print, console);
  bool any = false;
  for (const std::vector<TrendBin>& bins : found.trend.bins) {
    for (const TrendBin& bin : bins) {
      any = any || bin.passages > 0;
    }
  }
  return any ? ExitCode::done : ExitCode::lacking;
}

}  // namespace kamerzoek
