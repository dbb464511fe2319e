#include "tools/verify.h"

#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "indexer/verify_index.h"
#include "tools/load_analyzer.h"
#include "tools/terminal_text.h"

namespace kamerzoek {

void add_verify(CLI::App& program, Action& action) {
  const auto options = std::make_shared<VerifyOptions>();
  CLI::App* const command = program.add_subcommand(
      "verify", "Check that all an index says it holds is there");
  add_index_option(*command, options->index);
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return verify(*options, console);
    };
  });
}

ExitCode verify(const VerifyOptions& options, const Console& console) {
  const LoadedAnalyzer analyzer;
  analyzer.lexicon().require_sound();
  const Verification found = verify_index(path_of(options.index), *analyzer);
  console.out << "generation " << found.generation << ": " << found.letters
              << " letters, " << found.passages << " passages, " << found.copies
              << " copies, " << found.collections << " collections, "
              << found.skips << " skipped\n";
  for (const Problem& problem : found.problems) {
    console.out << "wrong: " << printable(problem.what)
                << "; what to do: " << problem.hint << '\n';
  }
  if (found.problem_count > found.problems.size()) {
    console.out << "and " << found.problem_count - found.problems.size()
                << " more\n";
  }
  if (!found.is_clean()) {
    return ExitCode::error;
  }
  console.out << "all is there\n";
  return ExitCode::done;
}

}  // namespace kamerzoek
