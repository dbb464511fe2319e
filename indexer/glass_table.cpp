#include "indexer/glass_table.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace kamerzoek::glass {
namespace {

// A block: revision (4 bytes), level (1), largest free room (2), all free room
// (2), end of the directory (2), the directory; numbers with the high byte
// first.
constexpr std::size_t directory_begin = 11;
constexpr std::size_t directory_entry = 2;

// An item of a leaf: its size with flags (2), length of the key (1), the key,
// the number of the piece (2) unless it is the first, the tag.
constexpr std::size_t item_head = 3;
constexpr std::size_t piece_number = 2;
// An item of a branch: the child's block (4), length of the key (1), the key,
// the number of the piece (2).
constexpr std::size_t branch_head = 5;

constexpr unsigned deflated_flag = 0x8000;
constexpr unsigned last_flag = 0x4000;
constexpr unsigned first_flag = 0x2000;

// A block has room for four items of any size.
constexpr std::size_t max_item =
    (block_size - directory_begin - 4 * directory_entry) / 4;

void put_2(unsigned char* at, std::size_t number) {
  at[0] = static_cast<unsigned char>(number >> 8U);
  at[1] = static_cast<unsigned char>(number);
}

void put_4(unsigned char* at, std::uint32_t number) {
  put_2(at, number >> 16U);
  put_2(at + 2, number & 0xffffU);
}

void put_key(unsigned char* at, std::string_view key) {
  *at = static_cast<unsigned char>(key.size());
  std::memcpy(at + 1, key.data(), key.size());
}

/// As much of `key` as tells it from the one before it.
std::string_view separator(std::string_view before, std::string_view key) {
  const auto differ = std::ranges::mismatch(before, key);
  const auto same =
      static_cast<std::size_t>(std::distance(before.begin(), differ.in1));
  return key.substr(0, same + 1);
}

}  // namespace

TableWriter::TableWriter(const std::filesystem::path& file)
    : path_(file), file_(file, std::ios::binary | std::ios::trunc) {
  if (!file_) {
    throw std::system_error(errno, std::generic_category(), path_.string());
  }
  begin(levels_.emplace_back());
  // In front of all entries is one without a key, which is not counted.
  add_item({"", "", 1, true, false});
}

void TableWriter::add(std::string_view key, std::string_view tag,
                      bool is_deflated) {
  Item item{key, tag, 1, true, is_deflated};
  std::size_t most = max_item - item_head - key.size();
  do {
    item.tag = tag.substr(0, most);
    tag.remove_prefix(item.tag.size());
    item.is_last = tag.empty();
    add_item(item);
    most = max_item - item_head - key.size() - piece_number;
    ++item.piece;
  } while (!item.is_last);
  ++entries_;
}

void TableWriter::add_item(const Item& item) {
  const std::size_t number_size = item.piece == 1 ? 0 : piece_number;
  const std::size_t size =
      item_head + item.key.size() + number_size + item.tag.size();
  if (levels_.front().room() < size + directory_entry) {
    write(0);
    begin(levels_.front());
    add_branch(1, separator(last_key_, item.key), item.piece,
               levels_.front().number);
  }
  unsigned char* const at = new_item(levels_.front(), size);
  std::size_t flags = item.piece == 1 ? first_flag : 0;
  flags |= item.is_last ? last_flag : 0;
  flags |= item.is_deflated ? deflated_flag : 0;
  put_2(at, (size - item_head) | flags);
  put_key(at + 2, item.key);
  unsigned char* const behind = at + item_head + item.key.size();
  if (item.piece > 1) {
    put_2(behind, item.piece);
  }
  std::memcpy(behind + number_size, item.tag.data(), item.tag.size());
  last_key_ = item.key;
}

/// Says on `level` that `key`, and what comes behind it, is in the block
/// `child` below.
void TableWriter::add_branch(std::size_t level, std::string_view key,
                             std::size_t piece, std::uint32_t child) {
  const std::size_t size = branch_head + key.size() + piece_number;
  if (level == levels_.size()) {
    // What was the only block of the level below is its first child.
    begin(levels_.emplace_back());
    add_branch(level, "", 0, levels_[level - 1].first);
  } else if (levels_[level].room() < size + directory_entry) {
    write(level);
    begin(levels_[level]);
    add_branch(level + 1, key, piece, levels_[level].number);
    // In front of it is nothing: the key is in the level above.
    add_branch(level, "", 0, child);
    return;
  }
  unsigned char* const at = new_item(levels_[level], size);
  put_4(at, child);
  put_key(at + 4, key);
  put_2(at + branch_head + key.size(), piece);
}

unsigned char* TableWriter::new_item(Block& block, std::size_t size) {
  block.items_begin -= size;
  put_2(block.bytes.data() + block.directory_end, block.items_begin);
  block.directory_end += directory_entry;
  return block.bytes.data() + block.items_begin;
}

void TableWriter::begin(Block& block) {
  const bool is_first = block.bytes.empty();
  block.bytes.assign(block_size, 0);
  block.number = blocks_++;
  block.first = is_first ? block.number : block.first;
  block.directory_end = directory_begin;
  block.items_begin = block_size;
}

void TableWriter::write(std::size_t level) {
  constexpr std::uint32_t revision = 1;
  Block& block = levels_[level];
  put_4(block.bytes.data(), revision);
  block.bytes[4] = static_cast<unsigned char>(level);
  put_2(block.bytes.data() + 5, block.room());
  put_2(block.bytes.data() + 7, block.room());
  put_2(block.bytes.data() + 9, block.directory_end);
  file_.seekp(static_cast<std::streamoff>(block.number) *
              static_cast<std::streamoff>(block_size));
  file_.write(reinterpret_cast<const char*>(block.bytes.data()),
              static_cast<std::streamsize>(block.bytes.size()));
}

TableRoot TableWriter::finish() {
  for (std::size_t level = 0; level < levels_.size(); ++level) {
    write(level);
  }
  file_.close();
  if (!file_) {
    throw std::system_error(errno, std::generic_category(), path_.string());
  }
  return {levels_.back().number, static_cast<std::uint32_t>(levels_.size() - 1),
          entries_, blocks_};
}

}  // namespace kamerzoek::glass
