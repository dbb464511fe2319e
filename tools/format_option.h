// In what form a command prints: the same option everywhere.

#pragma once

#include <initializer_list>
#include <string_view>

namespace CLI {  // NOLINT(readability-identifier-naming): not ours.
class App;
}

namespace kamerzoek {

enum class OutputFormat {
  text,   ///< For people.
  jsonl,  ///< One JSON object a line.
  json,   ///< One JSON object in all.
};

std::string_view name_of(OutputFormat format);

/// Adds --format with the values `allowed`; `format` says which is the default.
void add_format_option(CLI::App& command, OutputFormat& format,
                       std::initializer_list<OutputFormat> allowed);

}  // namespace kamerzoek
