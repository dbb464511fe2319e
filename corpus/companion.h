// The `metadata.xml` that belongs to a letter's file.

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kamerzoek {

/// Longer metadata is not read.
inline constexpr std::uint64_t max_metadata_bytes = 1U << 20;

/// Looks beside the file, and where the repository of official publications
/// keeps it: `…/1/metadata/metadata.xml` for `…/1/xml/kst-28676-356.xml`.
///
/// Only one that names the same publication counts: by the name of the file,
/// or by an identifier in the first bytes of its `content`. None when
/// it is too long.
std::optional<std::string> companion_metadata(const std::string& path,
                                              std::string_view content);

/// The text of the metadata at a path; none when there is none.
using ReadMetadata =
    std::function<std::optional<std::string>(const std::string& path)>;

/// The same, where metadata is not read from disk.
std::optional<std::string> companion_metadata(const std::string& path,
                                              std::string_view content,
                                              const ReadMetadata& read);

}  // namespace kamerzoek
