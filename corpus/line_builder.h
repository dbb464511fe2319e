// One line of text, put together from pieces of a formatted letter.
//
// Keeps what Paragraph::text promises: line ends and runs of blanks become one
// blank, none at the ends; hard and narrow blanks become plain ones; soft
// hyphens and other invisible characters are gone.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kamerzoek {

class LineBuilder {
 public:
  /// Adds UTF-8 text; its blanks at either end count.
  void append(std::string_view text);

  /// Parts what comes from what was, if anything was.
  void blank();

  /// As blank(), but only between two words, or a full stop and a word: not
  /// before a comma or inside brackets.
  void soft_blank();

  bool empty() const { return text_.empty(); }
  /// In bytes; a blank not yet followed by anything does not count.
  std::size_t size() const { return text_.size(); }

  /// Hands over the line and starts a new one.
  std::string take();

 private:
  enum class Gap { none, soft, blank };

  void append_visible(std::string_view text);
  bool wants_blank(char next) const;

  std::string text_;
  Gap gap_ = Gap::none;
};

/// `text` as LineBuilder has it.
std::string on_one_line(std::string_view text);

}  // namespace kamerzoek
