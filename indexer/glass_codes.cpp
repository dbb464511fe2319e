#include "indexer/glass_codes.h"

#include <bit>

namespace kamerzoek::glass {
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

}  // namespace kamerzoek::glass
