// An answer in any of the forms that results are printed in.

#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "searcher/letter_groups.h"
#include "searcher/searcher.h"
#include "tools/console.h"
#include "tools/format_option.h"

namespace kamerzoek {

/// What print_hits() can print.
inline constexpr std::initializer_list<OutputFormat> hit_formats = {
    OutputFormat::text,    OutputFormat::jsonl, OutputFormat::json,
    OutputFormat::csv,     OutputFormat::ris,   OutputFormat::bibtex,
    OutputFormat::csljson, OutputFormat::trec};

/// What print_groups() can print.
inline constexpr std::initializer_list<OutputFormat> group_formats = {
    OutputFormat::text, OutputFormat::jsonl, OutputFormat::json};

struct PrintOptions {
  OutputFormat format = OutputFormat::text;
  char separator = ',';     ///< Of CSV.
  std::string topic = "1";  ///< What the query is called in a TREC run.
};

/// `warnings` are for the JSON of all.
void print_hits(const Hits& hits, const std::vector<QueryWarning>& warnings,
                const PrintOptions& options, const Console& console);
void print_groups(const LetterGroups& groups,
                  const std::vector<QueryWarning>& warnings,
                  const PrintOptions& options, const Console& console);

}  // namespace kamerzoek
