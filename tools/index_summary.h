// What `kamerzoek index` says at its end.

#pragma once

#include <chrono>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <string>

#include "corpus/skip.h"
#include "indexer/build_index.h"

namespace kamerzoek {

struct IndexSummary {
  IndexReport report;
  std::map<SkipReason, Skip> examples;  ///< One skip of each reason.
  std::string lacks_pages;  ///< The path of an input whose letter does.
  std::filesystem::path index;
  std::chrono::duration<double> taken{0};
};

/// A few lines, each whole in itself, as a journal keeps them.
void print_summary(const IndexSummary& summary, std::ostream& out);

/// "peak memory 431 MB": of this process, and of the largest of its children.
std::string peak_memory();

}  // namespace kamerzoek
