// Characters of ASCII, whatever the locale.
//
// These are asked for every byte of a text, and so stand here to be inlined.

#pragma once

#include <string>
#include <string_view>

namespace kamerzoek {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_alpha(char c) {
  return is_upper(c) || is_lower(c);
}
/// Whether `c` parts words: a blank, a tab, or what ends a line or page.
constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char lower(char c) {
  return is_upper(c) ? static_cast<char>(c + 32) : c;
}
constexpr char upper(char c) {
  return is_lower(c) ? static_cast<char>(c - 32) : c;
}

/// Whether `c` is a byte of a character that is not in ASCII.
constexpr bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

/// Whether `c` can be part of a word of letters: one of ASCII, or a byte of any
/// other character.
constexpr bool is_letter_byte(char c) {
  return is_alpha(c) || is_beyond_ascii(c);
}

/// As that, or a digit.
constexpr bool is_word_byte(char c) {
  return is_letter_byte(c) || is_digit(c);
}

/// `text` with its ASCII letters in lower case.
inline std::string ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    c = lower(c);
  }
  return result;
}

}  // namespace kamerzoek
