// `kamerzoek analyze TEXT`: the terms that words become, or the tree that a
// query becomes. For those who wonder why something is or is not found.

#pragma once

#include <string>
#include <vector>

#include "analyzers/language.h"
#include "tools/command.h"
#include "tools/format_option.h"

namespace kamerzoek {

struct AnalyzeOptions {
  enum class What { words, query, splits, lemmas };

  std::vector<std::string> text;  ///< Joined with blanks; none for the last
                                  ///< two, which read standard input.
  What what = What::words;
  Language language = Language::dutch;
  OutputFormat format = OutputFormat::text;
};

void add_analyze(CLI::App& program, Action& action);

ExitCode analyze(const AnalyzeOptions& options, const Console& console);

}  // namespace kamerzoek
