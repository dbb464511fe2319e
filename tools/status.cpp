#include "tools/status.h"

#include <array>
#include <ctime>
#include <memory>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "indexer/coverage.h"
#include "tools/json_text.h"
#include "tools/terminal_text.h"

namespace kamerzoek {
namespace {

using Counts = std::vector<Count> Coverage::*;

constexpr std::array breakdowns = {
    std::pair{"year", &Coverage::by_year},
    std::pair{"kind", &Coverage::by_kind},
    std::pair{"ministry", &Coverage::by_ministry},
    std::pair{"chamber", &Coverage::by_chamber},
    std::pair{"format", &Coverage::by_format},
    std::pair{"language", &Coverage::by_language},
    std::pair{"reader", &Coverage::by_reader},
    std::pair{"skip reason", &Coverage::by_skip_reason},
    std::pair{"copy", &Coverage::by_copy},
};

std::string megabytes(std::uint64_t bytes) {
  constexpr std::uint64_t tenth = 100'000;
  const std::uint64_t tenths = (bytes + tenth / 2) / tenth;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) +
         " MB";
}

/// ", 3 hours ago"; nothing for what is no time, or lies ahead.
std::string age_of(const std::string& published) {
  std::tm time{};
  if (strptime(published.c_str(), "%Y-%m-%dT%H:%M:%SZ", &time) == nullptr) {
    return "";
  }
  const std::time_t seconds = std::time(nullptr) - timegm(&time);
  const auto ago = [](std::time_t count, const std::string& unit) {
    return ", " + std::to_string(count) + ' ' + unit +
           (count == 1 ? " ago" : "s ago");
  };
  if (seconds < 0) {
    return "";
  }
  if (seconds < 7200) {
    return ago(seconds / 60, "minute");
  }
  return seconds < 172800 ? ago(seconds / 3600, "hour")
                          : ago(seconds / 86400, "day");
}

void print_line(std::string_view name, const std::string& value,
                std::ostream& out) {
  constexpr std::size_t column = 12;
  out << name << std::string(column - std::min(name.size(), column - 1), ' ')
      << printable(value) << '\n';
}

void print_sizes(const Coverage& coverage, std::ostream& out) {
  print_line("letters", std::to_string(coverage.letters), out);
  print_line("passages", std::to_string(coverage.passages), out);
  print_line("words", std::to_string(coverage.words), out);
  print_line("copies", std::to_string(coverage.copies), out);
  print_line("skipped", std::to_string(coverage.skips), out);
  if (!coverage.first_date.empty()) {
    print_line("dates", coverage.first_date + " to " + coverage.last_date, out);
  }
  print_line("undated", std::to_string(coverage.undated), out);
  print_line("sources", megabytes(coverage.source_bytes), out);
  print_line("on disk", megabytes(coverage.index_bytes), out);
  if (coverage.draft_bytes > 0) {
    print_line("unfinished",
               megabytes(coverage.draft_bytes) +
                   ": a run is going on, or was cut short and can go on",
               out);
  }
}

void print_versions(const Coverage& coverage, std::ostream& out) {
  print_line("index", coverage.index_id, out);
  print_line("generation",
             std::to_string(coverage.generation) + ", published " +
                 coverage.published + age_of(coverage.published),
             out);
  print_line("created", coverage.created, out);
  print_line("schema", coverage.schema, out);
  print_line("analyzer", coverage.analyzer, out);
  print_line("written by", "kamerzoek " + coverage.program, out);
}

void print_counts(std::string_view name, const std::vector<Count>& counts,
                  std::ostream& out) {
  if (counts.empty()) {
    return;
  }
  out << "\nby " << name << '\n';
  for (const Count& each : counts) {
    const std::string number = std::to_string(each.count);
    constexpr std::size_t width = 10;
    out << std::string(width - std::min(number.size(), width), ' ') << number
        << "  " << printable(each.value) << '\n';
  }
}

Json tree_of(const Coverage& coverage) {
  Json json;
  json["v"] = 1;
  json["letters"] = coverage.letters;
  json["copies"] = coverage.copies;
  json["skipped"] = coverage.skips;
  json["passages"] = coverage.passages;
  json["words"] = coverage.words;
  json["source_bytes"] = coverage.source_bytes;
  json["index_bytes"] = coverage.index_bytes;
  json["draft_bytes"] = coverage.draft_bytes;
  json["undated"] = coverage.undated;
  json["first_date"] = or_null(coverage.first_date);
  json["last_date"] = or_null(coverage.last_date);
  for (const auto& [name, counts] : breakdowns) {
    Json list = Json::array();
    for (const Count& each : coverage.*counts) {
      list.push_back({{"value", each.value}, {"count", each.count}});
    }
    json["by"][name] = std::move(list);
  }
  json["index"] = coverage.index_id;
  json["generation"] = coverage.generation;
  json["published"] = coverage.published;
  json["created"] = coverage.created;
  json["schema"] = coverage.schema;
  json["analyzer"] = coverage.analyzer;
  json["program"] = coverage.program;
  return json;
}

}  // namespace

void add_status(CLI::App& program, Action& action) {
  const auto options = std::make_shared<StatusOptions>();
  CLI::App* const command =
      program.add_subcommand("status", "Say what the index holds");
  add_index_option(*command, options->index);
  add_format_option(*command, options->format,
                    {OutputFormat::text, OutputFormat::json});
  command->callback([options, &action] {
    action = [options](const Console& console) {
      return status(*options, console);
    };
  });
}

ExitCode status(const StatusOptions& options, const Console& console) {
  const Coverage coverage = read_coverage(path_of(options.index));
  if (options.format == OutputFormat::json) {
    console.out << text_of(tree_of(coverage), console.out_look) << '\n';
    return ExitCode::done;
  }
  print_sizes(coverage, console.out);
  for (const auto& [name, counts] : breakdowns) {
    print_counts(name, coverage.*counts, console.out);
  }
  console.out << '\n';
  print_versions(coverage, console.out);
  return ExitCode::done;
}

}  // namespace kamerzoek
