// Reads collections that come as tables: a passage a line, as judged sets and
// other search programs have them.

#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "corpus/line_source.h"
#include "corpus/reading.h"

namespace kamerzoek {

/// What a column of a table holds.
enum class TsvColumn { id, text, title, date, heading, other };

/// Reads a table of letters, one a line, columns parted by tabs.
///
/// A first line that names the columns, `id` and `text` among them, says what
/// each holds: `title`, `date` and `heading` too; others are left out. Without
/// one they are id, text and, if need be, title and date. A letter is called
/// what its line says, to the letter, and is of the dossier that such an id
/// names; a line with no id, no text, fewer columns than it needs or a bad date
/// is a Skip.
class TsvReader {
 public:
  explicit TsvReader(LineSource& lines) : lines_(lines) {}

  /// The next letter or skip; none at the end.
  std::optional<Reading> next();

 private:
  void begin();
  std::variant<Letter, Skip> read(const Line& line) const;

  LineSource& lines_;
  bool begun_ = false;
  std::vector<TsvColumn> columns_ = {TsvColumn::id, TsvColumn::text,
                                     TsvColumn::title, TsvColumn::date};
  std::string layout_;  ///< The line that names the columns.
};

}  // namespace kamerzoek
