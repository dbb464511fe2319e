// `kamerzoek export`: everything in the index, for other programs.

#pragma once

#include "tools/command.h"
#include "tools/format_option.h"
#include "tools/index_option.h"

namespace kamerzoek {

struct ExportOptions {
  enum class What { passages, letters, full, skips };

  IndexOption index;
  What what = What::passages;
  OutputFormat format = OutputFormat::jsonl;
};

void add_export(CLI::App& program, Action& action);

/// Prints by rising letter id and passage number. Lacking when there is nothing
/// to print.
ExitCode export_all(const ExportOptions& options, const Console& console);

}  // namespace kamerzoek
