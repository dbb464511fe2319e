#include "analyzers/characters.h"

#include <array>

#include <unicode/uchar.h>

#include "analyzers/code_points.h"

namespace kamerzoek {
namespace {

constexpr CharacterKind ascii_kind(int c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (letter) {
    return CharacterKind::letter;
  }
  if (c >= '0' && c <= '9') {
    return CharacterKind::digit;
  }
  switch (c) {
    case '-':
      return CharacterKind::hyphen;
    case '\'':
    case '`':
      return CharacterKind::apostrophe;
    case '.':
      return CharacterKind::dot;
    case ',':
      return CharacterKind::comma;
    case '/':
      return CharacterKind::slash;
    case '&':
      return CharacterKind::ampersand;
    case '@':
      return CharacterKind::at_sign;
    default:
      return c <= ' ' ? CharacterKind::space : CharacterKind::other;
  }
}

constexpr std::array<CharacterKind, 128> ascii_kinds = [] {
  std::array<CharacterKind, 128> kinds{};
  for (int c = 0; c < 128; ++c) {
    kinds[static_cast<std::size_t>(c)] = ascii_kind(c);
  }
  return kinds;
}();

CharacterKind letter_kind(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_LINE_BREAK)) {
    case U_LB_COMPLEX_CONTEXT:  // Thai, Khmer, …
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_NONSTARTER:
      return CharacterKind::ideograph;
    default:
      return CharacterKind::letter;
  }
}

CharacterKind number_kind(UChar32 c) {
  if (c >= 0x2080 && c <= 0x2089) {
    return CharacterKind::subscript;
  }
  return c == 0xB2 || c == 0xB3 ? CharacterKind::superscript
                                : CharacterKind::other;
}

CharacterKind kind_of_type(UChar32 c) {
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return letter_kind(c);
    case U_DECIMAL_DIGIT_NUMBER:
      return CharacterKind::digit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:
      return CharacterKind::inside;
    case U_OTHER_NUMBER:
      return number_kind(c);
    default:
      return u_isUWhiteSpace(c) != 0 ? CharacterKind::space
                                     : CharacterKind::other;
  }
}

CharacterKind kind_of(UChar32 c) {
  switch (c) {
    case 0x2010:  // hyphen
    case 0x2011:  // no-break hyphen
    case 0x2212:  // minus
      return CharacterKind::hyphen;
    case 0x2018:  // the typesetters' two
    case 0x2019:
    case 0x02BC:  // modifier letter apostrophe
    case 0x00B4:  // acute accent
      return CharacterKind::apostrophe;
    default:
      return kind_of_type(c);
  }
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    return {ascii_kinds[first], at + 1};
  }
  const UChar32 c = next_code_point(text, at);
  return {c < 0 ? CharacterKind::invalid : kind_of(c), at};
}

bool makes_words(CharacterKind kind) {
  return kind == CharacterKind::letter || kind == CharacterKind::digit ||
         kind == CharacterKind::subscript;
}

}  // namespace kamerzoek
