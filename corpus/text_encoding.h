// From the bytes of a file to text, whatever they are encoded in.
//
// Letters in plain text come as UTF-8, as UTF-16 from Windows programs, and as
// Latin-1 or Windows-1252 from older ones. Other encodings do not occur in this
// corpus, and guessing among them by frequency errs on short Dutch texts, so
// the choice is made by what bytes can and cannot be.

#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "corpus/skip.h"

namespace kamerzoek {

struct DecodedText {
  std::string text;      ///< UTF-8, NFC, no byte order mark.
  std::string encoding;  ///< "UTF-8", "UTF-8, repaired", "UTF-16LE",
                         ///< "UTF-16BE", "ISO-8859-1" or "windows-1252".
};

/// Why bytes are no text.
struct NotText {
  SkipReason reason = SkipReason::binary;
  std::string detail;  ///< "PDF", "1 NUL byte"; may be empty.
};

/// Reads `bytes` as text.
///
/// Text that is mostly UTF-8 stays UTF-8: a broken sequence in it becomes
/// U+FFFD. Control characters other than tabs and line and page ends become
/// blanks; C1 controls, which are Windows-1252 read as Latin-1 somewhere on the
/// way, become the characters that were meant.
std::variant<DecodedText, NotText> decode_text(std::string_view bytes);

}  // namespace kamerzoek
