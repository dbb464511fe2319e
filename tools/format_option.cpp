#include "tools/format_option.h"

#include <array>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace kamerzoek {
namespace {

constexpr std::array formats = {OutputFormat::text, OutputFormat::jsonl,
                                OutputFormat::json};

OutputFormat format_of(std::string_view name) {
  for (const OutputFormat format : formats) {
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
    case OutputFormat::text:
      break;
  }
  return "text";
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
