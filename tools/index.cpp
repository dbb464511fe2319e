#include "tools/index.h"

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <ostream>
#include <system_error>

#include <CLI/CLI.hpp>

#include "analyzers/error.h"
#include "corpus/read_letters.h"
#include "corpus/reader_pool.h"
#include "indexer/build_index.h"
#include "tools/load_analyzer.h"
#include "tools/progress_line.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

using Seconds = std::chrono::duration<double>;

/// What the summary needs of skipped inputs: one example of each reason.
using Examples = std::map<SkipReason, Skip>;

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

std::string_view hint_for(SkipReason reason) {
  return skip_reasons()[static_cast<std::size_t>(reason)].hint;
}

void print_skips(const IndexReport& report, const Examples& examples,
                 std::ostream& out) {
  for (const auto& [reason, count] : report.skipped_by_reason) {
    out << "skipped " << count << ": " << name_of(reason);
    if (const auto found = examples.find(reason); found != examples.end()) {
      const Skip& skip = found->second;
      out << (skip.detail.empty() ? "" : " (" + printable(skip.detail) + ")")
          << ", as " << printable(skip.input.path);
    }
    out << "; " << hint_for(reason) << '\n';
  }
}

void print_summary(const IndexReport& report, Seconds taken,
                   const std::filesystem::path& index, std::ostream& out) {
  const std::size_t copied = report.count(Outcome::copied);
  out << report.found << (report.found == 1 ? " input: " : " inputs: ")
      << report.count(Outcome::added) << " new, "
      << report.count(Outcome::replaced) << " replaced, "
      << report.count(Outcome::unchanged) << " unchanged, "
      << report.count(Outcome::skipped) << " skipped";
  if (copied > 0) {
    out << ", " << copied << " copied";
  }
  out << "; " << report.passages << " passages written in "
      << std::to_string(taken.count()).substr(0, 4) << " s\n";
  if (report.published) {
    out << "published generation " << report.generation << " of "
        << printable(index.string()) << '\n';
  } else {
    out << "nothing has changed: nothing to publish\n";
  }
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

}  // namespace

void add_index(CLI::App& program, Action& action) {
  const auto options = std::make_shared<IndexOptions>();
  CLI::App* const command = program.add_subcommand(
      "index", "Read new and changed letters, and publish them");
  command->add_option("PATH", options->paths, "Files and folders of letters")
      ->required();
  add_index_option(*command, options->index);
  add_format(*command, *options);
  command->add_flag_callback(
      "--rebuild", [options] { options->start = IndexWriter::Start::empty; },
      "Start from nothing; what is published stays until all is read");
  command
      ->add_option("--skipped", options->skipped_file,
                   "List skipped inputs in FILE: path, reason, detail")
      ->type_name("FILE");
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return index(*options, console);
    };
  });
}

ExitCode index(const IndexOptions& options, const Console& console) {
  const auto began = std::chrono::steady_clock::now();
  const std::filesystem::path folder = path_of(options.index);
  std::ofstream list = opened(options.skipped_file);
  const LoadedAnalyzer analyzer;
  ReaderPool readers(
      [&](const Input& input, std::size_t from, const OnReading& on_reading) {
        read_letters(input, from, analyzer.lexicon(), {options.text_is, {}},
                     on_reading);
      });
  IndexWriter writer(folder, *analyzer, options.start);

  Examples examples;
  ProgressLine progress(console);
  const IndexReport report = build_index(
      options.paths,
      [&readers](const Input& input, const OnReading& on_reading) {
        readers.read(input, on_reading);
      },
      writer,
      [&](const InputReport& input, std::size_t total) {
        progress.advance(total);
        if (input.skip) {
          examples.try_emplace(input.skip->reason, *input.skip);
          write_skip(*input.skip, list);
        }
      },
      name_of(options.text_is));
  progress.clear();

  print_summary(report, std::chrono::steady_clock::now() - began, folder,
                console.out);
  print_skips(report, examples, console.out);
  if (list.is_open() && !list.flush()) {
    throw Error("cannot write the list of skipped inputs '" +
                    options.skipped_file + "'",
                "make room, or name another file with --skipped");
  }
  return report.found == 0 || report.count(Outcome::skipped) > 0
             ? ExitCode::lacking
             : ExitCode::done;
}

}  // namespace kamerzoek
