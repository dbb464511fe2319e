#include "tools/index.h"

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <system_error>

#include <CLI/CLI.hpp>

#include "analyzers/error.h"
#include "corpus/tesseract.h"
#include "indexer/build_index.h"
#include "indexer/published_entries.h"
#include "tools/index_report.h"
#include "tools/index_summary.h"
#include "tools/jobs_option.h"
#include "tools/load_analyzer.h"
#include "tools/progress_line.h"
#include "tools/reading_work.h"
#include "tools/stop_signals.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

std::ofstream opened(const std::string& file) {
  std::ofstream out;
  if (file.empty()) {
    return out;
  }
  errno = 0;
  out.open(file, std::ios::trunc);
  if (!out) {
    throw Error("cannot write the list of skipped inputs '" + file +
                    "': " + std::generic_category().message(errno),
                "name another file with --skipped");
  }
  return out;
}

/// As Source::format has it.
std::string_view name_of(TextFormat format) {
  switch (format) {
    case TextFormat::tsv:
      return "TSV";
    case TextFormat::json_lines:
      return "JSON Lines";
    case TextFormat::letter:
      break;
  }
  return "text";
}

void add_format(CLI::App& command, IndexOptions& options) {
  const std::map<std::string, TextFormat> formats = {
      {"text", TextFormat::letter},
      {"tsv", TextFormat::tsv},
      {"jsonl", TextFormat::json_lines}};
  command
      .add_option("--format", options.text_is,
                  "What plain text is: text, a letter a file (the default); "
                  "tsv, a letter a line: id, text and, if need be, title and "
                  "date, parted by tabs, or as a first line names them; jsonl, "
                  "a letter or passage a line, as export prints them")
      ->transform(CLI::CheckedTransformer(formats, CLI::ignore_case))
      ->type_name("FORMAT");
}

void write_skip(const Skip& skip, std::ofstream& list) {
  list << skip.input.path << '\t' << name_of(skip.reason) << '\t'
       << printable(skip.detail) << '\n';
}

void add_plan_options(CLI::App& command,
                      const std::shared_ptr<IndexOptions>& options) {
  command.add_flag_callback(
      "--prune",
      [options] { options->build.vanished = BuildOptions::Vanished::pruned; },
      "Take out letters whose files are there no more");
  command.add_flag_callback(
      "--retry-failed",
      [options] { options->build.plan.failed = PlanOptions::Failed::retried; },
      "Read skipped inputs again that are as they were");
  command.add_flag_callback(
      "--ocr",
      [options] { options->build.plan.pictures = PlanOptions::Pictures::read; },
      "Read PDFs that are pictures, or whose text is garbled, by tesseract, "
      "also those that were skipped as such before");
  command.add_flag_callback(
      "--outdated",
      [options] {
        options->build.plan.outdated = PlanOptions::Outdated::read_again;
      },
      "Read letters again that an older reader has read");
  command.add_flag("--dry-run", options->only_plan,
                   "Say what would be read, and do nothing");
}

void print_plan(const Plan& plan, std::ostream& out) {
  for (const PlannedInput& planned : plan.inputs) {
    if (is_to_be_read(planned.step)) {
      out << name_of(planned.step) << '\t' << printable(planned.input.path)
          << '\n';
    }
  }
  for (const KnownEntry& entry : plan.vanished) {
    out << "vanished\t" << printable(entry.path) << '\n';
  }
  out << "of " << plan.inputs.size() << " inputs, "
      << plan.count(Step::read_new) << " new, "
      << plan.count(Step::read_changed) << " changed and "
      << plan.count(Step::read_again) << " others would be read; "
      << plan.vanished.size() << " are there no more\n";
  if (plan.outdated > 0) {
    out << plan.outdated << " letters were read by an older reader\n";
  }
}

std::optional<Tesseract> tesseract_for(const IndexOptions& options) {
  return options.build.plan.pictures == PlanOptions::Pictures::read
             ? std::optional(find_tesseract())
             : std::nullopt;
}

/// What a run would do. Takes no lock: another may write meanwhile.
ExitCode only_plan(const IndexOptions& options, const Console& console) {
  const bool is_rebuild = options.start != IndexWriter::Start::from_published;
  const EntryTable entries =
      is_rebuild ? EntryTable() : published_entries(path_of(options.index));
  PlanOptions planning = options.build.plan;
  planning.text_format = name_of(options.text_is);
  planning.index = path_of(options.index).string();
  const Plan plan = plan_inputs(options.paths, entries, planning);
  print_plan(plan, console.out);
  return plan.inputs.empty() ? ExitCode::lacking : ExitCode::done;
}

}  // namespace

void add_index(CLI::App& program, Action& action) {
  const auto options = std::make_shared<IndexOptions>();
  CLI::App* const command = program.add_subcommand(
      "index", "Read new and changed letters, and publish them");
  command->add_option("PATH", options->paths, "Files and folders of letters")
      ->required();
  add_index_option(*command, options->index);
  add_format(*command, *options);
  add_jobs_option(*command, options->build.jobs);
  command->add_flag_callback(
      "--rebuild", [options] { options->start = IndexWriter::Start::empty; },
      "Start from nothing; what is published stays until all is read");
  add_plan_options(*command, options);
  command
      ->add_option("--report", options->report_file,
                   "Write a line of JSON for each input to FILE")
      ->type_name("FILE");
  command
      ->add_option("--skipped", options->skipped_file,
                   "List skipped inputs in FILE: path, reason, detail")
      ->type_name("FILE");
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return options->only_plan ? only_plan(*options, console)
                                : index(*options, console);
    };
  });
}

ExitCode index(const IndexOptions& options, const Console& console) {
  const auto began = std::chrono::steady_clock::now();
  IndexSummary summary;
  summary.index = path_of(options.index);
  std::ofstream list = opened(options.skipped_file);
  IndexReportFile report(options.report_file);
  const LoadedAnalyzer analyzer;
  analyzer.lexicon().require_sound();
  ReaderPool readers(reading_work(analyzer.lexicon(), {options.text_is, {}},
                                  tesseract_for(options)));
  const StopSignals signals;
  WriterLimits limits;
  limits.jobs = options.build.jobs;
  IndexWriter writer(summary.index, *analyzer, options.start, limits);

  ProgressLine progress(console);
  BuildOptions build = options.build;
  build.plan.text_format = name_of(options.text_is);
  build.is_stopped = [&readers] {
    if (StopSignals::received()) {
      readers.interrupt();
    }
    return StopSignals::received();
  };
  summary.report = build_index(
      options.paths,
      [&readers](const Input& input, const OnReading& on_reading) {
        readers.read(input, on_reading);
      },
      writer,
      [&](const InputReport& input, std::size_t total) {
        progress.advance(total);
        report.add(input);
        if (input.lacks_pages) {
          summary.lacks_pages = input.input.path;
        }
        if (input.skip) {
          summary.examples.try_emplace(input.skip->reason, *input.skip);
          write_skip(*input.skip, list);
        }
      },
      build);
  progress.clear();

  summary.taken = std::chrono::steady_clock::now() - began;
  print_summary(summary, console.out);
  report.close();
  if (list.is_open() && !list.flush()) {
    throw Error("cannot write the list of skipped inputs '" +
                    options.skipped_file + "'",
                "make room, or name another file with --skipped");
  }
  const bool is_lacking = summary.report.found == 0 || summary.report.stopped ||
                          summary.report.count(Outcome::skipped) > 0;
  return is_lacking ? ExitCode::lacking : ExitCode::done;
}

}  // namespace kamerzoek
