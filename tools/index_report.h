// `--report FILE`: one line of JSON for each input of a run.

#pragma once

#include <fstream>
#include <string>

#include "indexer/build_index.h"

namespace kamerzoek {

class IndexReportFile {
 public:
  /// Opens `file` for writing; an empty name makes one that writes nothing.
  /// Throws Error when it cannot be opened.
  explicit IndexReportFile(std::string file);

  void add(const InputReport& input);

  /// Throws Error when not all could be written.
  void close();

 private:
  std::string file_;
  std::ofstream out_;
};

}  // namespace kamerzoek
