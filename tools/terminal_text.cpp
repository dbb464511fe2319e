#include "tools/terminal_text.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace kamerzoek {
namespace {

constexpr UChar32 replacement = 0xFFFD;

// The general categories do not tell: soft hyphens and joiners are format
// characters too, and harmless.
bool reorders(UChar32 character) {
  return u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL) != 0;
}

UChar32 shown_for(UChar32 character) {
  if (character == '\t' || character == '\n' || character == '\r' ||
      character == 0x2028 || character == 0x2029) {
    return ' ';
  }
  if (u_charType(character) == U_CONTROL_CHAR || reorders(character)) {
    return replacement;
  }
  return character;
}

std::size_t columns_of_character(UChar32 character) {
  const auto type = u_charType(character);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ||
      type == U_FORMAT_CHAR) {
    return 0;
  }
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// ICU reads bytes that are no UTF-8 as U+FFFD.
icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text));
}

}  // namespace

std::string printable(std::string_view text) {
  const icu::UnicodeString read = unicode(text);
  icu::UnicodeString shown;
  for (int32_t at = 0; at < read.length(); at = read.moveIndex32(at, 1)) {
    shown.append(shown_for(read.char32At(at)));
  }
  std::string bytes;
  return shown.toUTF8String(bytes);
}

std::size_t columns_of(std::string_view text) {
  const icu::UnicodeString read = unicode(text);
  std::size_t columns = 0;
  for (int32_t at = 0; at < read.length(); at = read.moveIndex32(at, 1)) {
    columns += columns_of_character(read.char32At(at));
  }
  return columns;
}

std::vector<Span> lines_of(std::string_view text, std::size_t columns) {
  std::vector<Span> lines;
  std::size_t line_columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::size_t word_columns = columns_of(text.substr(at, end - at));
    if (word_columns == 0) {
      at = end + 1;
      continue;
    }
    const std::size_t blanks = lines.empty() ? 0 : at - lines.back().end;
    line_columns += blanks + word_columns;
    if (lines.empty() || (columns != 0 && line_columns > columns)) {
      lines.push_back({at, end});
      line_columns = word_columns;
    }
    lines.back().end = end;
    at = end + 1;
  }
  return lines;
}

}  // namespace kamerzoek
