#include "corpus/body_hash.h"

#include <array>
#include <string_view>

#include "analyzers/ascii.h"
#include "corpus/content_hash.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

// About sixty words.
constexpr std::size_t least_body_bytes = 350;

bool is_body(Role role) {
  return role != Role::opening && role != Role::signature &&
         role != Role::footnote;
}

// Dashes, quotation marks and narrow blanks are of these forms in UTF-8.
std::size_t mark_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xE2\x80") && rest.size() == 3) {
    return 3;
  }
  const bool latin = rest.starts_with("\xC2");
  return latin && rest.size() > 1 ? 2 : 0;
}

// What a byte is in the plain text; 0 for one that is left out, or that may
// begin a mark.
constexpr std::array<char, 256> plain_bytes = [] {
  std::array<char, 256> plain{};
  for (std::size_t byte = 0; byte < plain.size(); ++byte) {
    const char c = static_cast<char>(byte);
    const bool stays = is_alpha(c) || is_digit(c) || byte >= 0x80;
    plain[byte] = stays && byte != 0xE2 && byte != 0xC2 ? lower(c) : '\0';
  }
  return plain;
}();

// Nothing is longer than it was.
void append_plain(std::string_view text, std::string& result) {
  const std::size_t before = result.size();
  result.resize(before + text.size());
  char* plain = result.data() + before;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = plain_bytes[static_cast<unsigned char>(text[at])];
    if (c != '\0') {
      *plain++ = c;
    } else if (const std::size_t size = mark_size(text, at); size > 0) {
      at += size - 1;
    } else if (static_cast<unsigned char>(text[at]) >= 0x80) {
      *plain++ = text[at];
    }
  }
  result.resize(static_cast<std::size_t>(plain - result.data()));
}

}  // namespace

std::string body_hash(const Letter& letter) {
  std::string plain;
  for (const Paragraph& paragraph : letter.paragraphs) {
    if (is_body(paragraph.role)) {
      append_plain(paragraph.text, plain);
    }
  }
  return plain.size() < least_body_bytes ? std::string() : content_hash(plain);
}

}  // namespace kamerzoek
