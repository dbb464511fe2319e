#include "tools/search.h"

#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "indexer/schema.h"
#include "searcher/letter_groups.h"
#include "searcher/searcher.h"
#include "tools/joined_words.h"
#include "tools/load_analyzer.h"
#include "tools/print_warnings.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

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
         "a AND b, a OR b,\n-a without, +a must be there, ( ), * everything, "
         "a NEAR/5 b, a ADJ/2 b,\nwapen* words that begin so, ~a as "
         "written. Also EN, OF, NIET.";
}

// Says what the user may have meant, to people and to programs.
void propose_words(const Searcher& searcher, ParsedQuery& asked,
                   const Console& console) {
  if (const auto meant = searcher.respelt(asked.query)) {
    asked.warnings.push_back({0, "Bedoelde u: " + print(*meant)});
    console.err << printable(asked.warnings.back().message) << '\n';
  }
}

std::vector<QueryWarning> both(std::vector<QueryWarning> warnings,
                               const std::vector<QueryWarning>& more) {
  warnings.insert(warnings.end(), more.begin(), more.end());
  return warnings;
}

ExitCode search_letters(const Searcher& searcher, const ParsedQuery& asked,
                        const SearchOptions& options, const Console& console) {
  const LetterGroups groups = searcher.search_letters(
      asked.query, {.offset = options.offset, .count = options.count},
      options.manner);
  print_warnings(groups.warnings, console);
  print_groups(groups, both(asked.warnings, groups.warnings), options.print,
               console);
  return groups.total > 0 ? ExitCode::done : ExitCode::lacking;
}

ExitCode search_passages(const Searcher& searcher, const ParsedQuery& asked,
                         const SearchOptions& options, const Console& console) {
  const Hits hits = searcher.search(
      asked.query, {.offset = options.offset, .count = options.count},
      options.manner);
  print_warnings(hits.warnings, console);
  print_hits(hits, both(asked.warnings, hits.warnings), options.print, console);
  return hits.total > 0 ? ExitCode::done : ExitCode::lacking;
}

void add_manner_options(CLI::App& command, SearchManner& manner) {
  command.add_flag_callback(
      "--no-expand", [&manner] { manner.expansion = Expansion::never; },
      "Do not rank a short query by what the best passages share");
  command.add_flag_callback(
      "--explain", [&manner] { manner.explanation = Explanation::wanted; },
      "Say what gave each passage its score");
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
  add_query_options(*command, options->asked);
  add_manner_options(*command, options->manner);
  command->add_flag_callback(
      "--letters",
      [options] { options->order = SearchOptions::Order::letters; },
      "Group passages under their letters");
  add_format_option(*command, options->print.format, hit_formats);
  add_separator_option(*command, options->print.separator);
  command
      ->add_option("--topic", options->print.topic,
                   "What trec calls the query, as in its judgements")
      ->check([](const std::string& name) {
        return name.empty() ||
                       name.find_first_of(" \t\r\n") != std::string::npos
                   ? "a name without blanks"
                   : "";
      })
      ->capture_default_str();
  command->footer(fields_text());
  command->callback([options, &action] {
    if (options->order == SearchOptions::Order::letters) {
      check_format("--letters", options->print.format, group_formats);
    }
    action = [options](const Console& console) {
      return search(*options, console);
    };
  });
}

ExitCode search(const SearchOptions& options, const Console& console) {
  ParsedQuery asked =
      asked_query(joined(options.query), options.asked, console);
  const LoadedAnalyzer analyzer;
  const Searcher searcher(path_of(options.index), *analyzer);
  propose_words(searcher, asked, console);
  return options.order == SearchOptions::Order::letters
             ? search_letters(searcher, asked, options, console)
             : search_passages(searcher, asked, options, console);
}

}  // namespace kamerzoek
