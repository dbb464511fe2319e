#include "tools/export.h"

#include <functional>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "analyzers/error.h"
#include "searcher/letters.h"
#include "tools/letter_json.h"

namespace kamerzoek {
namespace {

Json tree_of_skip(const Skip& skip) {
  Json json;
  json["v"] = 1;
  json["source"] = skip.input.path;
  json["reason"] = name_of(skip.reason);
  json["detail"] = or_null(skip.detail);
  return json;
}

using Print = std::function<void(const Json&)>;

void print_passages(const StoredLetter& letter, const Letters& letters,
                    const Print& print) {
  for (const StoredPassage& passage : letters.passages(letter.letter.id)) {
    print(tree_of(passage, letter));
  }
}

}  // namespace

void add_export(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App* const command =
      program.add_subcommand("export", "Print all letters or passages as JSON");
  add_index_option(*command, options->index);
  const auto add_choice = [&](const std::string& name, ExportOptions::What what,
                              const std::string& help) {
    return command->add_flag_callback(
        name, [options, what] { options->what = what; }, help);
  };
  CLI::Option* const passages =
      add_choice("--passages", ExportOptions::What::passages,
                 "A line for each passage (the default)");
  CLI::Option* const letters = add_choice(
      "--letters", ExportOptions::What::letters, "A line for each letter");
  CLI::Option* const full =
      add_choice("--full", ExportOptions::What::full,
                 "A line for each letter with all its passages, from which "
                 "index makes the same letters again");
  CLI::Option* const skips =
      add_choice("--skips", ExportOptions::What::skips,
                 "A line for each input that was skipped");
  letters->excludes(passages)->excludes(skips)->excludes(full);
  full->excludes(passages)->excludes(skips);
  skips->excludes(passages);
  add_format_option(*command, options->format, {OutputFormat::jsonl});
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return export_all(*options, console);
    };
  });
}

ExitCode export_all(const ExportOptions& options, const Console& console) {
  const Letters letters(path_of(options.index));
  std::size_t printed = 0;
  const auto print_line = [&](const std::string& line) {
    console.out << line << '\n';
    ++printed;
  };
  const Print print = [&](const Json& json) {
    print_line(text_of(json, console.out_look));
  };
  switch (options.what) {
    case ExportOptions::What::skips:
      letters.for_each_skip(
          [&](const Skip& skip) { print(tree_of_skip(skip)); });
      break;
    case ExportOptions::What::letters:
      letters.for_each_letter(
          [&](const StoredLetter& letter) { print(tree_of(letter)); });
      break;
    case ExportOptions::What::full:
      letters.for_each_letter([&](const StoredLetter& letter) {
        print_line(json_of(letter, letters.passages(letter.letter.id),
                           console.out_look));
      });
      break;
    case ExportOptions::What::passages:
      letters.for_each_letter([&](const StoredLetter& letter) {
        print_passages(letter, letters, print);
      });
      break;
  }
  return printed > 0 ? ExitCode::done : ExitCode::lacking;
}

}  // namespace kamerzoek
