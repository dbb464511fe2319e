// A place in a text, and the small steps that readers of dates and dossier
// numbers take from there. Knows the blanks that stand inside numbers: plain,
// hard (U+00A0), narrow (U+202F) and thin (U+2000 to U+200A).

#pragma once

#include <cstddef>
#include <string_view>

#include "analyzers/ascii.h"

namespace kamerzoek {

/// That of a blank which is not in ASCII.
std::size_t wide_blank_size(std::string_view text, std::size_t at);

/// The bytes of the blank at `at`, 0 when there is none.
constexpr std::size_t blank_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return 0;
  }
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) {
    return is_space(c) ? 1 : 0;
  }
  return wide_blank_size(text, at);
}

/// Whether `text` begins with `word`, which is in lower case, in any case.
constexpr bool starts_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) {
    return false;
  }
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[i]) != word[i]) {
      return false;
    }
  }
  return true;
}

/// Where `word`, in lower case, first is in `text`, in any case; the size of
/// `text` when it is nowhere.
std::size_t find_word(std::string_view text, std::string_view word);

/// What `digits` say, of which there are nine at most.
unsigned number_of(std::string_view digits);

/// Whether a tag of `markup` begins with `tag`, as "<html", which is in lower
/// case.
bool contains_tag(std::string_view markup, std::string_view tag);

/// Borrows the text. Steps that do not match leave the cursor where it is.
class TextCursor {
 public:
  explicit TextCursor(std::string_view text, std::size_t at = 0)
      : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  bool done() const { return at_ >= text_.size(); }
  char peek() const { return done() ? '\0' : text_[at_]; }
  std::string_view rest() const { return text_.substr(at_); }

  /// Whether the cursor stands between two words, or at the end of one.
  bool at_boundary() const;

  bool skip(char c);
  /// Skips `word`, given in lower case, in any case.
  bool skip(std::string_view word);
  /// Skips at most `most` blanks; says whether there was one.
  bool skip_blanks(std::size_t most = 4);

  /// A run of at least `least` and at most `most` digits that no further digit
  /// follows; empty otherwise.
  std::string_view digits(std::size_t least, std::size_t most);
  /// A run of at most `most` ASCII letters that no word byte follows.
  std::string_view letters(std::size_t most);

 private:
  std::string_view text_;
  std::size_t at_;
};

}  // namespace kamerzoek
