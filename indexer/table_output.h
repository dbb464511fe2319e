// Bytes and tables of numbers, written from front to back. Private to this
// room.

#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace kamerzoek {

/// Knows how much was written.
class TableOutput {
 public:
  using Sink = std::function<void(std::string_view bytes)>;

  explicit TableOutput(Sink sink) : sink_(std::move(sink)) {}

  std::uint64_t written() const { return written_; }

  void add(std::string_view bytes) {
    sink_(bytes);
    written_ += bytes.size();
  }

  /// Where the table begins.
  template <typename Record>
  std::uint64_t add_table(const std::vector<Record>& table) {
    const std::uint64_t begin = written_;
    add({reinterpret_cast<const char*>(table.data()),
         table.size() * sizeof(Record)});
    align();
    return begin;
  }

  void align() {
    constexpr std::string_view zeros("\0\0\0\0\0\0\0", 7);
    add(zeros.substr(0, (8 - written_ % 8) % 8));
  }

 private:
  Sink sink_;
  std::uint64_t written_ = 0;
};

}  // namespace kamerzoek
