// Reads collections that come as JSON Lines: what `kamerzoek export` writes,
// and what looks like it.

#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <variant>

#include "corpus/letter_lines.h"
#include "corpus/line_source.h"
#include "corpus/reading.h"

namespace kamerzoek {

/// Reads letters, each on a line of its own, or its passages on lines that
/// follow one another. A line that cannot be read is a Skip.
class JsonLinesReader {
 public:
  explicit JsonLinesReader(LineSource& lines) : lines_(lines) {}

  /// The next letter or skip; none at the end.
  std::optional<Reading> next();

 private:
  /// A record with the line it stands on.
  struct Record {
    Line line;
    LetterRecord letter;
  };

  std::optional<Record> next_record();
  Reading read(Record record);

  LineSource& lines_;
  std::optional<Record> ahead_;  ///< Read, and not of the letter before it.
  std::deque<Reading> skips_;    ///< To be told after the present letter.
};

}  // namespace kamerzoek
