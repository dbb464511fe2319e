#include "searcher/typed_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kamerzoek {
namespace {

struct Character {
  std::uint32_t code = 0;
  std::size_t bytes = 0;  // 0: not UTF-8.
};

std::size_t size_of(unsigned char lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead >= 0xC2 && lead <= 0xDF) {
    return 2;
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    return 3;
  }
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool is_allowed(std::uint32_t code, std::size_t bytes) {
  constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return code >= least.at(bytes) && code <= 0x10FFFF && !surrogate;
}

Character first_of(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  const std::size_t size = size_of(lead);
  if (size <= 1) {
    return {lead, size};
  }
  if (size > bytes.size()) {
    return {};
  }
  std::uint32_t code = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    const auto next = static_cast<unsigned char>(bytes[i]);
    if ((next & 0xC0U) != 0x80U) {
      return {};
    }
    code = (code << 6U) | (next & 0x3FU);
  }
  return is_allowed(code, size) ? Character{code, size} : Character{};
}

bool is_blank(std::uint32_t c) {
  constexpr std::array<std::uint32_t, 9> others = {
      0x1680, 0x180E, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF};
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) ||
         (c >= 0x2000 && c <= 0x200B) ||
         std::ranges::find(others, c) != others.end();
}

bool is_double_quote(std::uint32_t c) {
  constexpr std::array<std::uint32_t, 7> quotes = {
      '"', 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F};
  return std::ranges::find(quotes, c) != quotes.end();
}

}  // namespace

TypedText typed_text(std::string_view bytes) {
  TypedText typed;
  typed.text.reserve(bytes.size());
  while (!bytes.empty()) {
    const Character c = first_of(bytes);
    if (c.bytes == 0 || is_blank(c.code)) {
      typed.text += ' ';
    } else if (is_double_quote(c.code)) {
      typed.text += '"';
    } else {
      typed.text += bytes.substr(0, c.bytes);
    }
    typed.had_broken_bytes |= c.bytes == 0;
    bytes.remove_prefix(std::max<std::size_t>(c.bytes, 1));
  }
  return typed;
}

}  // namespace kamerzoek
