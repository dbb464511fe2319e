// From a database of passages to its forward index.

#pragma once

#include <chrono>
#include <filesystem>

#include "analyzers/analyzer.h"
#include "indexer/forward_index.h"
#include "indexer/workers.h"

namespace kamerzoek {

/// Writes the forward index of the database in folder `passages` to `file`,
/// with the jobs of `workers`; the bytes are the same for any number of them.
/// Returns the time that processors took. Throws Xapian::Error and
/// std::system_error. Nothing is synced to disk.
///
/// `before`, null or the forward index of a database that this one was made
/// from by taking out passages and adding others with higher numbers, with the
/// same analyzer, gives the same file in less time.
std::chrono::nanoseconds write_forward_index(
    const std::filesystem::path& passages, const Analyzer& analyzer,
    const std::filesystem::path& file, const ForwardIndex* before,
    Workers& workers);

/// Whether `file` is what write_forward_index() would write.
bool is_forward_index_of(const std::filesystem::path& passages,
                         const Analyzer& analyzer,
                         const std::filesystem::path& file, Workers& workers);

}  // namespace kamerzoek
