#include "indexer/glass_codes.h"

#include <algorithm>
#include <bit>

namespace kamerzoek::glass {
namespace {

/// Writes numbers of a known range in as few bits as that range needs, the
/// lowest bit first.
class BitWriter {
 public:
  explicit BitWriter(std::string& to) : to_(to) {}

  /// `value` is below `range`. Where the range is no power of two, the values
  /// in its middle take one bit less.
  void write(std::uint32_t value, std::uint32_t range) {
    auto bits = static_cast<unsigned>(std::bit_width(range - 1));
    const std::uint64_t spare = (std::uint64_t{1} << bits) - range;
    if (spare != 0) {
      const std::uint64_t middle = (range - spare) / 2;
      if (value >= middle + spare) {
        const std::uint64_t above = value - (middle + spare);
        append(above | (std::uint64_t{1} << (bits - 1)), bits);
        return;
      }
      bits -= value >= middle ? 1 : 0;
    }
    append(value, bits);
  }

  /// What lies between the first and the last of `rising`, both of which are
  /// known: the one in the middle first, then each half in the same way.
  void write_between(std::span<const Xapian::termpos> rising) {
    while (rising.size() > 2) {
      const std::size_t middle = (rising.size() - 1) / 2;
      const std::size_t last = rising.size() - 1;
      const auto least = static_cast<std::uint32_t>(rising.front() + middle);
      const auto range =
          static_cast<std::uint32_t>(rising.back() - rising.front() - last + 1);
      write(rising[middle] - least, range);
      write_between(rising.first(middle + 1));
      rising = rising.subspan(middle);
    }
  }

  void end() {
    if (count_ > 0) {
      to_ += static_cast<char>(bits_);
    }
  }

 private:
  void append(std::uint64_t value, unsigned bits) {
    bits_ |= value << count_;
    count_ += bits;
    for (; count_ >= 8; count_ -= 8) {
      to_ += static_cast<char>(bits_);
      bits_ >>= 8U;
    }
  }

  std::string& to_;
  std::uint64_t bits_ = 0;
  unsigned count_ = 0;
};

}  // namespace

void append_number(std::string& to, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7U) {
    to += static_cast<char>(number | 0x80U);
  }
  to += static_cast<char>(number);
}

void append_text(std::string& to, std::string_view text) {
  append_number(to, text.size());
  to += text;
}

void append_sortable(std::string& to, std::uint32_t number) {
  // As many leading ones as there are bytes beyond two, then a zero.
  std::size_t bytes = 2;
  std::uint32_t marks = 0;
  if (number >= 0x8000) {
    bytes = (static_cast<unsigned>(std::bit_width(number)) + 5) / 7;
    marks = (0xffU << (10 - bytes)) & 0xffU;
  }
  std::uint64_t rest = number;
  const std::size_t begin = to.size();
  to.resize(begin + bytes);
  for (std::size_t i = bytes; i-- > 0; rest >>= 8U) {
    to[begin + i] = static_cast<char>(rest);
  }
  to[begin] = static_cast<char>(static_cast<unsigned char>(to[begin]) | marks);
}

void append_term(std::string& to, std::string_view term) {
  for (const char c : term) {
    to += c;
    if (c == '\0') {
      to += '\xff';
    }
  }
}

void append_ended_term(std::string& to, std::string_view term) {
  append_term(to, term);
  to += '\0';
}

void append_positions(std::string& to,
                      std::span<const Xapian::termpos> positions) {
  append_number(to, positions.back());
  if (positions.size() > 1) {
    const Xapian::termpos first = positions.front();
    const Xapian::termpos last = positions.back();
    BitWriter bits(to);
    bits.write(first, last);
    bits.write(static_cast<std::uint32_t>(positions.size() - 2), last - first);
    bits.write_between(positions);
    bits.end();
  }
}

}  // namespace kamerzoek::glass
