#include "tools/format_option.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace kamerzoek {
namespace {

constexpr std::array output_formats = {
    OutputFormat::text,    OutputFormat::jsonl, OutputFormat::json,
    OutputFormat::csv,     OutputFormat::ris,   OutputFormat::bibtex,
    OutputFormat::csljson, OutputFormat::trec,  OutputFormat::svg};

OutputFormat format_of(std::string_view name) {
  for (const OutputFormat format : output_formats) {
    if (name_of(format) == name) {
      return format;
    }
  }
  throw CLI::ValidationError("--format", std::string(name));
}

}  // namespace

std::string_view name_of(OutputFormat format) {
  switch (format) {
    case OutputFormat::jsonl:
      return "jsonl";
    case OutputFormat::json:
      return "json";
    case OutputFormat::csv:
      return "csv";
    case OutputFormat::ris:
      return "ris";
    case OutputFormat::bibtex:
      return "bibtex";
    case OutputFormat::csljson:
      return "csljson";
    case OutputFormat::trec:
      return "trec";
    case OutputFormat::svg:
      return "svg";
    case OutputFormat::text:
      break;
  }
  return "text";
}

void check_format(const std::string& option, OutputFormat format,
                  std::initializer_list<OutputFormat> allowed) {
  if (std::ranges::find(allowed, format) == allowed.end()) {
    throw CLI::ValidationError(
        option, "there is no --format " + std::string(name_of(format)));
  }
}

void add_separator_option(CLI::App& command, char& separator) {
  command
      .add_option_function<std::string>(
          "--separator",
          [&separator](const std::string& text) { separator = text.front(); },
          "Between the cells of csv")
      ->check(CLI::IsMember({",", ";"}))
      ->default_str(",");
}

void add_format_option(CLI::App& command, OutputFormat& format,
                       std::initializer_list<OutputFormat> allowed) {
  std::vector<std::string> names;
  names.reserve(allowed.size());
  for (const OutputFormat one : allowed) {
    names.emplace_back(name_of(one));
  }
  command
      .add_option_function<std::string>(
          "--format",
          [&format](const std::string& name) { format = format_of(name); },
          "How to print")
      ->check(CLI::IsMember(names))
      ->default_str(std::string(name_of(format)));
}

}  // namespace kamerzoek
