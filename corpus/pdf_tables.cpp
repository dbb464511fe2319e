#include "corpus/pdf_tables.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/line_shape.h"

namespace kamerzoek {
namespace {

// In ems of the print: how far edges of one column lie apart, and how much
// white ends a table.
constexpr double same_column = 2;
constexpr double widest_break = 3.5;

/// lines[first] up to lines[last] stand beside each other.
struct TableRow {
  std::size_t first = 0;
  std::size_t last = 0;
  PdfBox box;

  std::size_t cells() const { return last - first; }
};

std::vector<TableRow> rows_of(const std::vector<PdfLine>& lines) {
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on =
        !rows.empty() &&
        beside(lines[rows.back().first].box, lines[i].box) > 0.5 &&
        lines[i].box.left > lines[i - 1].box.right;
    if (!goes_on) {
      rows.push_back({i, i, lines[i].box});
    }
    rows.back().last = i + 1;
    rows.back().box = united(rows.back().box, lines[i].box);
  }
  return rows;
}

class TableFinder {
 public:
  TableFinder(std::vector<PdfLine>& lines, std::size_t& next_row)
      : lines_(&lines), next_row_(&next_row), rows_(rows_of(lines)) {}

  void find();

 private:
  std::size_t table_end(std::size_t begin) const;
  bool is_in_cell(const TableRow& row, std::size_t begin,
                  std::size_t end) const;
  bool is_under(const TableRow& above, const TableRow& row) const;
  bool goes_on(std::size_t row) const;
  void take_table(std::size_t begin, std::size_t end);
  std::vector<double> columns_of(std::size_t begin, std::size_t end) const;
  void take_row(std::size_t begin, std::size_t end,
                const std::vector<double>& columns);
  void take_line(const TableRow& row);
  double em(const TableRow& row) const { return (*lines_)[row.first].size; }

  std::vector<PdfLine>* lines_;
  std::size_t* next_row_;
  std::vector<TableRow> rows_;
  std::vector<PdfLine> result_;
};

// Whether the row is near enough to the one above to be of its table.
bool TableFinder::goes_on(std::size_t row) const {
  const double white = rows_[row].box.top - rows_[row - 1].box.bottom;
  return white < widest_break * em(rows_[row]) &&
         rows_[row].box.top >= rows_[row - 1].box.top;
}

// A line alone is part of a cell when it is under one other than the first.
bool TableFinder::is_in_cell(const TableRow& row, std::size_t begin,
                             std::size_t end) const {
  return std::any_of(
      rows_.begin() + static_cast<std::ptrdiff_t>(begin),
      rows_.begin() + static_cast<std::ptrdiff_t>(end),
      [&](const TableRow& above) { return is_under(above, row); });
}

// Whether the line alone goes on with a cell of the row above.
bool TableFinder::is_under(const TableRow& above, const TableRow& row) const {
  for (std::size_t i = above.first; i < above.last; ++i) {
    const PdfBox& cell = (*lines_)[i].box;
    const bool under =
        std::abs(cell.left - row.box.left) < same_column * em(row);
    // The first cell goes on only in a line no wider than its column.
    const bool fits =
        i > above.first ||
        (i + 1 < above.last && row.box.right < (*lines_)[i + 1].box.left);
    if (above.cells() > 1 && under && fits) {
      return true;
    }
  }
  return false;
}

// One past the last row of the table that begins at row `begin`; `begin` when
// none does. A line alone below the first column may be text again: it counts
// only when more cells follow.
std::size_t TableFinder::table_end(std::size_t begin) const {
  constexpr std::size_t rows_looked_at = 8;
  std::size_t end = begin;
  std::size_t of_two = 0;
  std::size_t of_three = 0;
  for (std::size_t r = begin; r < rows_.size(); ++r) {
    const std::size_t cells = rows_[r].cells();
    const std::size_t from =
        std::max(begin + rows_looked_at, r) - rows_looked_at;
    if ((r > begin && !goes_on(r)) ||
        (cells == 1 && !is_in_cell(rows_[r], from, r))) {
      break;
    }
    of_two += cells > 1 ? 1U : 0U;
    of_three += cells > 2 ? 1U : 0U;
    const bool under_first =
        std::abs(rows_[r].box.left - rows_[begin].box.left) <
        same_column * em(rows_[r]);
    end = cells > 1 || !under_first ? r + 1 : end;
  }
  return of_two >= 3 || of_three >= 2 ? end : begin;
}

// The left edges of the columns, in order.
std::vector<double> TableFinder::columns_of(std::size_t begin,
                                            std::size_t end) const {
  std::vector<double> edges;
  for (std::size_t i = rows_[begin].first; i < rows_[end - 1].last; ++i) {
    edges.push_back((*lines_)[i].box.left);
  }
  std::ranges::sort(edges);
  std::vector<double> columns;
  const double apart = same_column * em(rows_[begin]);
  for (const double edge : edges) {
    if (columns.empty() || edge - columns.back() > apart) {
      columns.push_back(edge);
    }
  }
  return columns;
}

void TableFinder::take_row(std::size_t begin, std::size_t end,
                           const std::vector<double>& columns) {
  std::vector<PdfLine*> cells;
  for (std::size_t i = rows_[begin].first; i < rows_[end - 1].last; ++i) {
    cells.push_back(&(*lines_)[i]);
  }
  const auto column_of = [&](const PdfLine* cell) {
    return std::ranges::upper_bound(columns, cell->box.left);
  };
  std::ranges::stable_sort(cells, {}, column_of);
  for (PdfLine* const cell : cells) {
    cell->table_row = *next_row_;
    result_.push_back(std::move(*cell));
  }
  ++*next_row_;
}

void TableFinder::take_table(std::size_t begin, std::size_t end) {
  const std::vector<double> columns = columns_of(begin, end);
  const auto starts_row = [&](std::size_t r) {
    return std::ranges::upper_bound(columns, rows_[r].box.left) ==
           columns.begin() + 1;
  };
  std::size_t first = begin;
  for (std::size_t r = begin + 1; r <= end; ++r) {
    if (r == end || starts_row(r)) {
      take_row(first, r, columns);
      first = r;
    }
  }
}

void TableFinder::take_line(const TableRow& row) {
  PdfLine line = std::move((*lines_)[row.first]);
  for (std::size_t i = row.first + 1; i < row.last; ++i) {
    append(line, (*lines_)[i]);
  }
  result_.push_back(std::move(line));
}

void TableFinder::find() {
  for (std::size_t r = 0; r < rows_.size();) {
    const std::size_t end = table_end(r);
    if (end > r) {
      take_table(r, end);
      r = end;
    } else {
      take_line(rows_[r++]);
    }
  }
  *lines_ = std::move(result_);
}

}  // namespace

void find_tables(std::vector<PdfLine>& lines, std::size_t& next_row) {
  TableFinder(lines, next_row).find();
}

}  // namespace kamerzoek
