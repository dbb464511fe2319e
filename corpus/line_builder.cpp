#include "corpus/line_builder.h"

#include <array>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

// The bytes of an invisible character at `at`: soft hyphen, zero-width space
// and joiners, direction marks, byte order mark, controls. Else 0.
std::size_t invisible_size(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x20 || byte == 0x7F) {
    return 1;
  }
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\xAD")) {
    return 2;
  }
  if (rest == "\xEF\xBB\xBF") {
    return 3;
  }
  if (rest.size() < 3 || !rest.starts_with("\xE2\x80")) {
    return 0;
  }
  const auto last = static_cast<unsigned char>(rest[2]);
  return (last >= 0x8B && last <= 0x8F) || (last >= 0xAA && last <= 0xAE) ? 3
                                                                          : 0;
}

// Bytes of characters that may be blanks or invisible begin with these.
constexpr std::array<bool, 256> needs_look = [] {
  std::array<bool, 256> need{};
  for (std::size_t byte = 0; byte < need.size(); ++byte) {
    need[byte] = byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 ||
                 byte == 0xEF;
  }
  return need;
}();

bool may_hide(char byte) {
  return needs_look[static_cast<unsigned char>(byte)];
}

// Whether the blank at `at` is the only one between two visible characters, of
// which the first is at `start` or after it: then it stays as it is.
bool is_lone_blank(std::string_view text, std::size_t start, std::size_t at) {
  return text[at] == ' ' && at > start && at + 1 < text.size() &&
         !may_hide(text[at + 1]);
}

}  // namespace

void LineBuilder::append(std::string_view text) {
  std::size_t start = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (!may_hide(text[at]) || is_lone_blank(text, start, at)) {
      ++at;
      continue;
    }
    const std::size_t gap = blank_size(text, at);
    const std::size_t size = gap > 0 ? gap : invisible_size(text, at);
    if (size == 0) {
      ++at;
      continue;
    }
    append_visible(text.substr(start, at - start));
    if (gap > 0) {
      blank();
    }
    at += size;
    start = at;
  }
  append_visible(text.substr(start));
}

void LineBuilder::append_visible(std::string_view text) {
  if (text.empty()) {
    return;
  }
  if (!text_.empty() && wants_blank(text[0])) {
    text_ += ' ';
  }
  gap_ = Gap::none;
  text_ += text;
}

bool LineBuilder::wants_blank(char next) const {
  if (gap_ != Gap::soft) {
    return gap_ == Gap::blank;
  }
  const char last = text_.back();
  return is_word_byte(next) &&
         (is_word_byte(last) ||
          std::string_view(".,:;)!?%").find(last) != std::string_view::npos);
}

void LineBuilder::blank() {
  gap_ = Gap::blank;
}

void LineBuilder::soft_blank() {
  if (gap_ == Gap::none) {
    gap_ = Gap::soft;
  }
}

std::string LineBuilder::take() {
  gap_ = Gap::none;
  return std::exchange(text_, {});
}

std::string on_one_line(std::string_view text) {
  LineBuilder line;
  line.append(text);
  return line.take();
}

}  // namespace kamerzoek
