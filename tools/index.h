// `kamerzoek index PATH…`: reads new and changed letters and publishes them.

#pragma once

#include <string>
#include <vector>

#include "corpus/read_letters.h"
#include "indexer/build_index.h"
#include "indexer/index_writer.h"
#include "tools/command.h"
#include "tools/index_option.h"

namespace kamerzoek {

struct IndexOptions {
  IndexOption index;
  std::vector<std::string> paths;
  IndexWriter::Start start = IndexWriter::Start::from_published;
  BuildOptions build;
  TextFormat text_is = TextFormat::letter;
  bool only_plan = false;    ///< Say what would be done, and do nothing.
  std::string skipped_file;  ///< Where to list skipped inputs; empty: nowhere.
  std::string report_file;   ///< The same for a line of JSON for each input.
};

void add_index(CLI::App& program, Action& action);

/// Done, or lacking when inputs were skipped or there were none.
ExitCode index(const IndexOptions& options, const Console& console);

}  // namespace kamerzoek
