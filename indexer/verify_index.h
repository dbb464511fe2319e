// Whether all that an index says it holds is there: for `kamerzoek verify`.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "analyzers/analyzer.h"

namespace kamerzoek {

struct Problem {
  std::string what;
  std::string hint;  ///< What to do about it.

  bool operator==(const Problem&) const = default;
};

struct Verification {
  std::uint64_t generation = 0;
  std::size_t letters = 0;
  std::size_t copies = 0;
  std::size_t collections = 0;
  std::size_t skips = 0;
  std::size_t passages = 0;
  std::vector<Problem> problems;  ///< The first of them.
  std::size_t problem_count = 0;

  bool is_clean() const { return problem_count == 0; }
};

/// Checks the published generation: the structure of its databases, that all
/// stored can be read, that each letter has all its passages and each passage
/// its letter, that copies are of a letter that is there, that the forward
/// index is that of the passages, and that the contract is that of this program
/// with `analyzer`. Reads all of it; changes nothing, and does not keep a
/// writer from publishing another.
///
/// Throws Error when there is no index, or none that can be opened.
Verification verify_index(const std::filesystem::path& path,
                          const Analyzer& analyzer);

}  // namespace kamerzoek
