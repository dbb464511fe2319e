#include "indexer/glass_version.h"

#include <cerrno>
#include <fstream>
#include <random>
#include <string>
#include <system_error>

#include "indexer/glass_codes.h"

namespace kamerzoek::glass {
namespace {

void append_root(std::string& to, const TableRoot& root, std::size_t limit) {
  constexpr unsigned is_sequential = 2;
  constexpr unsigned has_no_file = 1;
  append_number(to, root.root);
  append_number(to, (std::uint64_t{root.levels} << 2U) | is_sequential |
                        (root.blocks == 0 ? has_no_file : 0U));
  append_number(to, root.entries);
  append_number(to, block_size >> 11U);
  append_number(to, limit);
  std::string free_blocks;
  if (root.blocks > 0) {
    append_number(free_blocks, 1);  // Revision.
    append_number(free_blocks, root.blocks);
    free_blocks.append(4, '\0');  // Nothing before the end is free.
  }
  append_text(to, free_blocks);
}

std::string random_bytes(std::size_t count) {
  std::random_device random;
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) {
    bytes += static_cast<char>(random());
  }
  return bytes;
}

}  // namespace

void write_version(const std::filesystem::path& folder, const Roots& roots,
                   const Statistics& counts) {
  // 14 bytes that say what it is, and the format's date, 2016-03-14.
  std::string version("\x0f\x0dXapian Glass\x04\x6e", 16);
  version += random_bytes(16);
  append_number(version, 1);  // Revision.
  append_root(version, roots.postings, 0);
  append_root(version, roots.data, deflated_above);
  append_root(version, roots.term_lists, deflated_above);
  append_root(version, {}, 0);               // Positions.
  append_root(version, {}, deflated_above);  // Spelling.
  append_root(version, {}, deflated_above);  // Synonyms.

  append_number(version, counts.documents);
  append_number(version, 0);  // Last number beyond the count.
  append_number(version, counts.shortest);
  append_number(version, counts.most_in_document);
  append_number(version, counts.longest - counts.most_in_document);
  append_number(version, 0);  // Oldest set of changes.
  append_number(version, counts.length);
  append_number(version, 0);  // Highest frequency of a spelling.

  const std::filesystem::path path = folder / "iamglass";
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << version;
  file.close();
  if (!file) {
    throw std::system_error(errno, std::generic_category(), path.string());
  }
}

}  // namespace kamerzoek::glass
