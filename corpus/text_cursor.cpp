#include "corpus/text_cursor.h"

#include "analyzers/ascii.h"

namespace kamerzoek {

std::size_t wide_blank_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\xA0")) {
    return 2;
  }
  if (rest.size() < 3 || !rest.starts_with("\xE2\x80")) {
    return 0;
  }
  const auto last = static_cast<unsigned char>(rest[2]);
  return last <= 0x8A || last == 0xAF ? 3 : 0;
}

unsigned number_of(std::string_view digits) {
  unsigned number = 0;
  for (const char c : digits) {
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

bool contains_tag(std::string_view markup, std::string_view tag) {
  for (std::size_t at = markup.find('<'); at != std::string_view::npos;
       at = markup.find('<', at + 1)) {
    if (starts_with_word(markup.substr(at), tag)) {
      return true;
    }
  }
  return false;
}

std::size_t find_word(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (lower(text[at]) == word[0] && starts_with_word(text.substr(at), word)) {
      return at;
    }
  }
  return text.size();
}

bool TextCursor::at_boundary() const {
  return at_ == 0 || done() || !is_word_byte(text_[at_ - 1]) ||
         !is_word_byte(text_[at_]) || blank_size(text_, at_) > 0;
}

bool TextCursor::skip(char c) {
  if (peek() != c || done()) {
    return false;
  }
  ++at_;
  return true;
}

bool TextCursor::skip(std::string_view word) {
  if (!starts_with_word(rest(), word)) {
    return false;
  }
  at_ += word.size();
  return true;
}

bool TextCursor::skip_blanks(std::size_t most) {
  const std::size_t start = at_;
  for (; most > 0; --most) {
    const std::size_t size = blank_size(text_, at_);
    if (size == 0) {
      break;
    }
    at_ += size;
  }
  return at_ != start;
}

std::string_view TextCursor::digits(std::size_t least, std::size_t most) {
  std::size_t end = at_;
  while (end < text_.size() && is_digit(text_[end]) && end - at_ <= most) {
    ++end;
  }
  const std::size_t count = end - at_;
  if (count < least || count > most) {
    return {};
  }
  at_ = end;
  return text_.substr(end - count, count);
}

std::string_view TextCursor::letters(std::size_t most) {
  std::size_t end = at_;
  while (end < text_.size() && is_alpha(text_[end]) && end - at_ <= most) {
    ++end;
  }
  const std::size_t count = end - at_;
  const bool cut = end < text_.size() && is_word_byte(text_[end]) &&
                   blank_size(text_, end) == 0;
  if (count == 0 || count > most || cut) {
    return {};
  }
  at_ = end;
  return text_.substr(end - count, count);
}

}  // namespace kamerzoek
