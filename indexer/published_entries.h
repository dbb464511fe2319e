// What an index knows, for those who only want to look.

#pragma once

#include <filesystem>

#include "indexer/entry_table.h"

namespace kamerzoek {

/// All that the published generation of the index at `path` knows of inputs;
/// nothing where nothing is published. Throws Error where that cannot be read.
EntryTable published_entries(const std::filesystem::path& path);

}  // namespace kamerzoek
