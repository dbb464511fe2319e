// `kamerzoek index PATH…`: reads new and changed letters and publishes them.

#pragma once

#include <string>
#include <vector>

#include "corpus/read_letters.h"
#include "indexer/index_writer.h"
#include "tools/command.h"
#include "tools/index_option.h"

namespace kamerzoek {

struct IndexOptions {
  IndexOption index;
  std::vector<std::string> paths;
  IndexWriter::Start start = IndexWriter::Start::from_published;
  TextFormat text_is = TextFormat::letter;
  std::string skipped_file;  ///< Where to list skipped inputs; empty: nowhere.
};

void add_index(CLI::App& program, Action& action);

/// Done, or lacking when inputs were skipped or there were none.
ExitCode index(const IndexOptions& options, const Console& console);

}  // namespace kamerzoek
