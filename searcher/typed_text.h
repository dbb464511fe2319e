// What a user typed or pasted, made fit for reading: blanks are blanks, quotes
// are quotes, bytes are UTF-8.

#pragma once

#include <string>
#include <string_view>

namespace kamerzoek {

struct TypedText {
  /// As many characters as were typed: Unicode's spaces and control characters
  /// have become ' ', double quotation marks of any shape '"'. A byte that is
  /// not UTF-8 counts as a character and has become ' '.
  std::string text;
  bool had_broken_bytes = false;
};

TypedText typed_text(std::string_view bytes);

}  // namespace kamerzoek
