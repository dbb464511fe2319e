// Where the parts of an index lie on disk, and which generation is published.
//
// INDEX/XAPIANDB                       names the published generation
// INDEX/generations/000007/passages/   its databases
// INDEX/generations/000007/letters/
// INDEX/draft/                         what the next one is made from
// INDEX/lock                           held by the one writer
//
// XAPIANDB is a stub as Xapian knows them, so that any Xapian tool opens INDEX
// itself. It names the passages only: with letters among them, counts and
// lengths would be off. Its paths are relative, so that INDEX can be moved.

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace kamerzoek {

std::filesystem::path stub_file(const std::filesystem::path& index);
std::filesystem::path lock_file(const std::filesystem::path& index);
std::filesystem::path draft_folder(const std::filesystem::path& index);
std::filesystem::path generation_folder(const std::filesystem::path& index,
                                        std::uint64_t generation);
std::filesystem::path passages_in(const std::filesystem::path& generation);
std::filesystem::path letters_in(const std::filesystem::path& generation);
std::filesystem::path forward_in(const std::filesystem::path& generation);
std::filesystem::path places_in(const std::filesystem::path& generation);

/// Empty when nothing was published yet. Throws Error when `index` holds a
/// stub that is not ours.
std::optional<std::uint64_t> published_generation(
    const std::filesystem::path& index);

/// Whether a writer may make its files in `index`: it is an index, or there is
/// nothing in it.
bool is_index_or_empty(const std::filesystem::path& index);

/// Makes `generation` the one that readers open from now on, in one step.
void publish_generation(const std::filesystem::path& index,
                        std::uint64_t generation);

/// Removes what was published before `published` and what never was. Readers
/// that have opened an older generation can go on reading it. What cannot be
/// removed is left for the next time.
void remove_other_generations(const std::filesystem::path& index,
                              std::optional<std::uint64_t> published);

}  // namespace kamerzoek
