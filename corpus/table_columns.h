// In which column the cells of a table stand.
//
// Cells may reach over several columns (CALS `namest` and `nameend`, HTML
// `colspan`) and rows (`morerows`, `rowspan`), and then others of the same row
// or the next stand further on than their order says.

#pragma once

#include <cstddef>
#include <vector>

#include "corpus/line_builder.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {

/// Tables wider than this are not counted further: no page shows them, and a
/// hostile span costs nothing.
constexpr std::size_t max_table_columns = 64;

class TableColumns {
 public:
  /// The column, from 0, of a cell, `entry`. To be asked for each cell of a
  /// table, in order; tables may follow one another.
  std::size_t column_of(XmlNode entry);

 private:
  void begin_row(XmlNode row);
  std::size_t named_column(XmlNode entry, const char* attribute) const;
  std::size_t width_of(XmlNode entry, std::size_t column) const;

  XmlNode row_;
  XmlNode body_;  ///< What the row stands in: spans do not reach out of it.
  std::size_t row_number_ = 0;
  std::size_t next_ = 0;
  /// For each column, the number of the row where it is free again.
  std::vector<std::size_t> free_from_;
};

/// A row while it is put on a line: "a | b | | d", so that columns line up.
class RowLine {
 public:
  /// The next text stands in a cell of this column, behind what `line` holds.
  void begin_cell(std::size_t column, const LineBuilder& line);

  /// Adds what parts the cell in hand from the one before, once. A column that
  /// is empty leaves its room.
  void go_to_cell(LineBuilder& line);

 private:
  std::size_t column_ = 0;  ///< Of what was added last.
  std::size_t cell_ = 0;    ///< Of the cell in hand.
};

}  // namespace kamerzoek
