#include "tools/reindex.h"

#include <chrono>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "indexer/reindex.h"
#include "tools/index_summary.h"
#include "tools/jobs_option.h"
#include "tools/load_analyzer.h"
#include "tools/progress_line.h"
#include "tools/stop_signals.h"
#include "tools/terminal_text.h"

namespace kamerzoek {

void add_reindex(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ReindexCommand>();
  CLI::App* const command = program.add_subcommand(
      "reindex", "Make the terms of all letters anew from what is stored");
  add_index_option(*command, options->index);
  add_jobs_option(*command, options->jobs);
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return reindex(*options, console);
    };
  });
}

ExitCode reindex(const ReindexCommand& options, const Console& console) {
  const auto began = std::chrono::steady_clock::now();
  const auto index = path_of(options.index);
  const LoadedAnalyzer analyzer;
  analyzer.lexicon().require_sound();
  const StopSignals signals;
  ProgressLine progress(console);
  ReindexOptions how;
  how.limits.jobs = options.jobs;
  how.on_input = [&](std::size_t total) { progress.advance(total); };
  how.is_stopped = StopSignals::received;
  const ReindexReport report = reindex(index, *analyzer, how);
  progress.clear();

  const std::chrono::duration<double> taken =
      std::chrono::steady_clock::now() - began;
  console.out << report.letters << " letters, " << report.passages
              << " passages written in "
              << std::to_string(taken.count()).substr(0, 5) << " s; "
              << peak_memory() << '\n';
  if (!report.published) {
    console.out << (StopSignals::received()
                        ? "stopped; kamerzoek reindex goes on from there\n"
                        : "there is nothing to index anew\n");
    return ExitCode::lacking;
  }
  console.out << "published generation " << report.generation << " of "
              << printable(index.string()) << '\n';
  return ExitCode::done;
}

}  // namespace kamerzoek
