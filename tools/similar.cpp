#include "tools/similar.h"

#include <memory>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "searcher/combine_query.h"
#include "searcher/filters.h"
#include "searcher/letters.h"
#include "tools/load_analyzer.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

struct Example {
  std::string letter;  // Its id.
  std::vector<StoredPassage> passages;
};

Example example_of(const Letters& letters, const std::string& id) {
  const Address address = parse_address(id);
  if (address.passage) {
    PassageInContext found = letters.passage(address, 0);
    return {found.letter.letter.id, std::move(found.passages)};
  }
  std::string letter = letters.letter(address.letter).letter.id;
  std::vector<StoredPassage> passages = letters.passages(letter);
  return {std::move(letter), std::move(passages)};
}

}  // namespace

void add_similar(CLI::App& program, Action& action) {
  const auto options = std::make_shared<SimilarOptions>();
  CLI::App* const command = program.add_subcommand(
      "similar", "Rank passages like a passage or letter");
  command
      ->add_option("ID", options->id,
                   "As kst-28676-356#p12; other letters are searched")
      ->required();
  add_index_option(*command, options->index);
  command->add_option("-n,--count", options->count, "How many to show")
      ->capture_default_str()
      ->check(CLI::Range(0, 1'000'000));
  add_filter_options(*command, options->filters);
  add_format_option(*command, options->print.format, hit_formats);
  add_separator_option(*command, options->print.separator);
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return similar(*options, console);
    };
  });
}

ExitCode similar(const SimilarOptions& options, const Console& console) {
  const auto path = path_of(options.index);
  const Letters letters(path);
  const Example example = example_of(letters, options.id);
  const LoadedAnalyzer analyzer;
  const Searcher searcher(path, *analyzer);
  const Query like = searcher.query_like(example.passages);
  console.err << "like: " << printable(print(like)) << '\n';
  Query others = like;
  if (like.op != Query::Op::nothing) {
    others = without_of(with_filters(like, filters_of(options.filters)),
                        {keyword(FieldId::letter, example.letter)});
  }
  const Hits hits =
      searcher.search(others, {.offset = 0, .count = options.count});
  print_hits(hits, hits.warnings, options.print, console);
  return hits.total > 0 ? ExitCode::done : ExitCode::lacking;
}

}  // namespace kamerzoek
