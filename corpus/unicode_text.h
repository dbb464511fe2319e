// The little of Unicode that reading plain text needs: conversion, NFC, case.
//
// This is the only place in this room that uses ICU. All text is UTF-8; bytes
// that are not UTF-8 count as characters of no case.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kamerzoek {

/// `bytes` as UTF-8, read in the encoding that ICU knows as `encoding`
/// ("UTF-16LE", "windows-1252"). Bytes it has no character for become U+FFFD.
std::string to_utf8(std::string_view bytes, const char* encoding);

/// How well bytes fit UTF-8.
struct Utf8Fit {
  std::size_t multibyte = 0;  ///< Well-formed characters outside ASCII.
  std::size_t broken = 0;     ///< Ill-formed sequences.
};

Utf8Fit utf8_fit(std::string_view bytes);

/// `bytes` with every ill-formed sequence replaced by one U+FFFD.
std::string repaired_utf8(std::string_view bytes);

/// `text` in NFC. Empty when it holds a longer run of combining marks than
/// Unicode's stream-safe format allows (30): putting such a run in order takes
/// time that grows with the square of its length, and no letter has one.
std::optional<std::string> to_nfc(std::string text);

/// The case of the first character.
bool starts_upper(std::string_view text);
bool starts_lower(std::string_view text);
/// Whether the first or last character is a letter.
bool starts_with_letter(std::string_view text);
bool ends_with_letter(std::string_view text);

/// How many letters are upper case, and how many lower.
struct LetterCount {
  std::size_t upper = 0;
  std::size_t lower = 0;
};

LetterCount count_letters(std::string_view text);

/// The number of characters, combining marks included.
std::size_t char_count(std::string_view text);

}  // namespace kamerzoek
