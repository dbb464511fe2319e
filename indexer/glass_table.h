// Writes a table of a glass database from its first entry to its last.
//
// A glass table is a B-tree in blocks of 8 KiB. Xapian looks for the place of
// each entry that it adds; where entries come in the order of their keys, each
// goes behind the last, and a block is written once, when it is full.
//
// Source of the format: Xapian 1.4, backends/glass/glass_table.h,
// glass_table.cc and glass_version.cc.

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace kamerzoek::glass {

inline constexpr std::size_t block_size = 8192;

/// What the version file of a database holds about a table.
struct TableRoot {
  std::uint32_t root = 0;    ///< Number of the block at the top.
  std::uint32_t levels = 0;  ///< Of blocks above the lowest.
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  ///< None in a table that has no file.
};

class TableWriter {
 public:
  /// Makes the file. Throws std::system_error, as add() and finish() do.
  explicit TableWriter(const std::filesystem::path& file);

  /// `key` is behind the last one, and of 1 to 255 bytes. A tag that was made
  /// smaller by deflate says so.
  void add(std::string_view key, std::string_view tag, bool is_deflated);

  /// To be called once, last. At least one entry has been added.
  TableRoot finish();

 private:
  /// A block that is being filled: its directory grows from the front, its
  /// items from the end.
  struct Block {
    std::vector<unsigned char> bytes;
    std::uint32_t number = 0;
    std::uint32_t first = 0;  ///< Number of the first block of its level.
    std::size_t directory_end = 0;
    std::size_t items_begin = 0;

    std::size_t room() const { return items_begin - directory_end; }
  };

  /// A piece of a tag: a tag that does not fit one item has several.
  struct Item {
    std::string_view key;
    std::string_view tag;
    std::size_t piece = 1;
    bool is_last = true;
    bool is_deflated = false;
  };

  void add_item(const Item& item);
  void add_branch(std::size_t level, std::string_view key, std::size_t piece,
                  std::uint32_t child);
  static unsigned char* new_item(Block& block, std::size_t size);
  void begin(Block& block);
  void write(std::size_t level);

  std::filesystem::path path_;
  std::ofstream file_;
  std::vector<Block> levels_;  ///< From the leaves to the root.
  std::uint32_t blocks_ = 0;
  std::uint64_t entries_ = 0;
  std::string last_key_;
};

}  // namespace kamerzoek::glass
