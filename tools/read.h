// `kamerzoek read PATH…`: what the readers make of files, without an index.
// Not in --help: it is there for tools/readcheck and tools/bench.

#pragma once

#include <string>
#include <vector>

#include "tools/command.h"

namespace kamerzoek {

struct ReadFilesOptions {
  std::vector<std::string> paths;
  bool ocr = false;  ///< Read pictures too.
};

void add_read(CLI::App& program, Action& action);

/// Prints a line of JSON for each file: the whole letter with what was taken
/// out of it, or why it was skipped. The files are read in this process: only
/// for files that one trusts.
ExitCode read(const ReadFilesOptions& options, const Console& console);

}  // namespace kamerzoek
