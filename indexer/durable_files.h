// Files that are on disk for good before anything relies on them.
//
// All of these throw std::system_error, naming the file.

#pragma once

#include <filesystem>
#include <string_view>

namespace kamerzoek {

/// Copies the files in folder `from`, not the folders, to the new folder `to`.
/// Shares their blocks where the file system can.
void copy_folder(const std::filesystem::path& from,
                 const std::filesystem::path& to);

/// Returns when all files and folders at and below `folder` are on disk.
void sync_tree(const std::filesystem::path& folder);

/// Returns when the names in `folder` are on disk.
void sync_folder(const std::filesystem::path& folder);

/// Readers of `file` see the old content or the new, whole, whenever the
/// machine stops.
void replace_file(const std::filesystem::path& file, std::string_view content);

}  // namespace kamerzoek
