#include "tools/theme.h"

#include <algorithm>
#include <memory>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "corpus/passage.h"
#include "searcher/combine_query.h"
#include "searcher/filters.h"
#include "searcher/judgements.h"
#include "searcher/sample.h"
#include "searcher/theme_reasons.h"
#include "tools/load_analyzer.h"
#include "tools/theme_tables.h"

namespace kamerzoek {
namespace {

// One theme, asked of one index.
struct ThemeSearch {
  const Theme& theme;
  const Searcher& searcher;
  const Analyzer& analyzer;
  Query query;
};

ExitCode check(const ThemeSearch& search, const ThemeOptions& options,
               const Console& console) {
  const std::uint64_t total =
      search.searcher.search(search.query, {.offset = 0, .count = 0}).total;
  print_term_counts(search.theme, term_counts(search.theme, search.searcher),
                    total, options.print, console);
  return total > 0 ? ExitCode::done : ExitCode::lacking;
}

// Adds what was drawn to the judgements, for someone to fill in.
void keep_for_judging(const ThemeSearch& search, const std::vector<Hit>& drawn,
                      std::vector<Judgement>& judgements) {
  for (const Hit& hit : drawn) {
    const std::string id = passage_id(hit.passage.letter, hit.passage.number);
    const bool known = std::ranges::any_of(judgements, [&](const auto& one) {
      return one.theme == search.theme.name && one.passage == id;
    });
    if (!known) {
      judgements.push_back(
          {search.theme.name, id, Verdict::open, hit.passage.text});
    }
  }
}

std::vector<Hit> drawn_for(const ThemeSearch& search,
                           const ThemeOptions& options) {
  std::vector<Hit> drawn =
      sample_of(search.searcher, search.query,
                {.count = *options.sample, .seed = options.seed});
  add_reasons(search.theme, search.analyzer, drawn);
  return drawn;
}

void print_sample(const ThemeSearch& search, std::vector<Hit> drawn,
                  const ThemeOptions& options, const Console& console) {
  Hits hits = search.searcher.search(search.query, {.offset = 0, .count = 0});
  hits.hits = std::move(drawn);
  print_hits(hits, {}, options.print, console);
}

ExitCode judge(const ThemeSearch& search, const ThemeOptions& options,
               const Console& console) {
  std::vector<Judgement> judgements;
  if (!options.judgements.empty()) {
    judgements = read_judgements(options.judgements);
  }
  if (options.sample) {
    std::vector<Hit> drawn = drawn_for(search, options);
    if (!options.judgements.empty()) {
      keep_for_judging(search, drawn, judgements);
      write_judgements(judgements, options.judgements);
    }
    print_sample(search, std::move(drawn), options, console);
  }
  if (!options.judgements.empty()) {
    (options.sample ? console.err : console.out)
        << text_of(precision_of(judgements, search.theme.name),
                   search.theme.name)
        << '\n';
  }
  return ExitCode::done;
}

ExitCode rank(const ThemeSearch& search, const ThemeOptions& options,
              const Console& console) {
  Hits hits = search.searcher.search(
      search.query, {.offset = options.offset, .count = options.count});
  add_reasons(search.theme, search.analyzer, hits.hits);
  print_hits(hits, hits.warnings, options.print, console);
  return hits.total > 0 ? ExitCode::done : ExitCode::lacking;
}

void add_judging_options(CLI::App& command,
                         const std::shared_ptr<ThemeOptions>& options) {
  command.add_flag("--check", options->check,
                   "Count passages for each term, and those it alone finds");
  command
      .add_option_function<std::size_t>(
          "--sample", [options](std::size_t count) { options->sample = count; },
          "Draw so many passages to judge")
      ->type_name("N")
      ->check(CLI::Range(1, 10'000));
  command.add_option("--seed", options->seed, "Another seed, another draw")
      ->capture_default_str();
  command
      .add_option("--judge", options->judgements,
                  "Keep what is drawn here, to fill in yes or no; says how "
                  "many were right")
      ->type_name("FILE");
}

void check_formats(const ThemeOptions& options) {
  const std::initializer_list<OutputFormat> tables = {
      OutputFormat::text, OutputFormat::json, OutputFormat::csv};
  if (options.name.empty() || options.check) {
    check_format(options.check ? "--check" : "the list of themes",
                 options.print.format, tables);
  }
}

}  // namespace

void add_theme(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ThemeOptions>();
  CLI::App* const command = program.add_subcommand(
      "theme", "List the themes, or rank passages on one");
  command->add_option("NAME", options->name,
                      "As china, or a label; without it all are listed");
  add_index_option(*command, options->index);
  add_themes_option(*command, options->themes);
  command->add_option("-n,--count", options->count, "How many to show")
      ->capture_default_str()
      ->check(CLI::Range(0, 1'000'000));
  command->add_option("--offset", options->offset, "How many to pass over")
      ->check(CLI::Range(0, 1'000'000'000));
  add_filter_options(*command, options->filters);
  add_judging_options(*command, options);
  add_format_option(*command, options->print.format, hit_formats);
  add_separator_option(*command, options->print.separator);
  command->callback([options, &action] {
    check_formats(*options);
    action = [options](const Console& console) {
      return theme(*options, console);
    };
  });
}

ExitCode theme(const ThemeOptions& options, const Console& console) {
  const Themes themes = load_themes(options.themes);
  if (options.name.empty()) {
    print_themes(themes.all(), options.print, console);
    return themes.all().empty() ? ExitCode::lacking : ExitCode::done;
  }
  const Theme& named = themes.theme(options.name);
  const Query asked =
      with_filters(kamerzoek::theme(named.name), filters_of(options.filters));
  const LoadedAnalyzer analyzer;
  const Searcher searcher(path_of(options.index), *analyzer);
  const ThemeSearch search{named, searcher, *analyzer,
                           with_themes(asked, themes)};
  if (options.check) {
    return check(search, options, console);
  }
  if (options.sample || !options.judgements.empty()) {
    return judge(search, options, console);
  }
  return rank(search, options, console);
}

}  // namespace kamerzoek
