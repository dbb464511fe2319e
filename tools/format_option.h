// In what form a command prints: the same option everywhere.

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace CLI {  // NOLINT(readability-identifier-naming): not ours.
class App;
}

namespace kamerzoek {

enum class OutputFormat {
  text,   ///< For people.
  jsonl,  ///< One JSON object a line.
  json,   ///< One JSON object in all.
  csv,    ///< A table for spreadsheets.
  ris,    ///< These three for programs that keep references.
  bibtex,
  csljson,
  trec,  ///< A run, for programs that evaluate rankings.
  svg,   ///< A picture.
};

std::string_view name_of(OutputFormat format);

/// Throws CLI::ValidationError when what `option` asks for has no `format`.
void check_format(const std::string& option, OutputFormat format,
                  std::initializer_list<OutputFormat> allowed);

/// Adds --separator, of CSV: "," or ";", which a Dutch Excel expects.
void add_separator_option(CLI::App& command, char& separator);

/// Adds --format with the values `allowed`; `format` says which is the default.
void add_format_option(CLI::App& command, OutputFormat& format,
                       std::initializer_list<OutputFormat> allowed);

}  // namespace kamerzoek
