// The characters of a text as our word rules see them. ICU's tables stay behind
// this header.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kamerzoek {

enum class CharacterKind : std::uint8_t {
  letter,
  digit,        ///< A decimal digit of any script.
  inside,       ///< No more than a detail of a word: accents, soft hyphens.
  subscript,    ///< The 2 of H₂O.
  superscript,  ///< The 2 of km², or the call of a footnote.
  ideograph,    ///< Of a script that puts no blanks between words.
  hyphen,       ///< "-" and the characters typesetters use for it.
  apostrophe,
  dot,
  comma,
  slash,
  ampersand,
  at_sign,
  space,
  other,
  invalid,  ///< A byte that is not UTF-8.
};

struct Character {
  CharacterKind kind = CharacterKind::invalid;
  std::size_t end = 0;  ///< The byte behind it.
};

/// The character that begins at byte `at` of `text`, which is not the end.
Character character_at(std::string_view text, std::size_t at);

/// Whether words between blanks are made of it: letters, digits, subscripts.
bool makes_words(CharacterKind kind);

}  // namespace kamerzoek
