#include "corpus/pdf_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace kamerzoek {
namespace {

// Two columns have so many lines beside each other, of so many bytes.
constexpr std::size_t fewest_column_lines = 8;
constexpr std::size_t shortest_line = 25;

// What stands at one left edge of a second column.
struct Edge {
  std::size_t bytes = 0;
  std::size_t neighbour_bytes = 0;
  std::vector<double> widths;
  std::vector<double> neighbour_widths;

  std::size_t lines() const { return widths.size(); }
};

// Lines of running text are about as wide as their column, cells of a table are
// not.
bool are_full(const std::vector<double>& widths) {
  const double widest = *std::ranges::max_element(widths);
  const auto full = std::ranges::count_if(
      widths, [&](double width) { return width >= 0.75 * widest; });
  return static_cast<std::size_t>(full) * 10 >= widths.size() * 6;
}

// How many lines stand beside each other from lines[first] on.
std::size_t cells_from(const std::vector<PdfLine>& lines, std::size_t first) {
  std::size_t end = first + 1;
  while (end < lines.size() && beside(lines[first].box, lines[end].box) > 0.5 &&
         lines[end].box.left > lines[end - 1].box.right) {
    ++end;
  }
  return end - first;
}

// The left edge of a second column: many lines begin there, each beside one
// that began at the left, and both are as long as text is.
std::optional<double> second_column(const PdfPageText& page) {
  std::map<double, Edge> edges;
  std::size_t rows = 0;
  for (std::size_t i = 0; i < page.lines.size();) {
    const std::size_t cells = cells_from(page.lines, i);
    i += cells;
    ++rows;
    if (cells == 2) {
      const PdfLine& left = page.lines[i - 2];
      const PdfLine& right = page.lines[i - 1];
      Edge& edge = edges[std::round(right.box.left / 2)];
      edge.widths.push_back(right.box.width());
      edge.neighbour_widths.push_back(left.box.width());
      edge.bytes += right.text.size();
      edge.neighbour_bytes += left.text.size();
    }
  }
  for (const auto& [place, edge] : edges) {
    const std::size_t least_bytes = shortest_line * edge.lines();
    if (edge.lines() >= fewest_column_lines && edge.lines() * 2 >= rows &&
        edge.bytes >= least_bytes && edge.neighbour_bytes >= least_bytes &&
        are_full(edge.widths) && are_full(edge.neighbour_widths)) {
      return place * 2 - 2;
    }
  }
  return std::nullopt;
}

class ColumnOrder {
 public:
  ColumnOrder(PdfPageText& page, double gutter)
      : page_(&page), gutter_(gutter) {}

  void apply() {
    for (PdfLine& line : page_->lines) {
      if (line.box.left >= gutter_) {
        right_.push_back(std::move(line));
      } else if (line.box.right <= gutter_) {
        left_.push_back(std::move(line));
      } else {
        flush();
        line.margin = page_->column.right;
        ordered_.push_back(std::move(line));
      }
    }
    flush();
    page_->lines = std::move(ordered_);
  }

 private:
  void flush() {
    for (std::vector<PdfLine>* const column : {&left_, &right_}) {
      double margin = 0;
      for (const PdfLine& line : *column) {
        margin = std::max(margin, line.box.right);
      }
      for (PdfLine& line : *column) {
        line.margin = margin;
        ordered_.push_back(std::move(line));
      }
      column->clear();
    }
  }

  PdfPageText* page_;
  double gutter_;
  std::vector<PdfLine> left_;
  std::vector<PdfLine> right_;
  std::vector<PdfLine> ordered_;
};

}  // namespace

void order_columns(PdfPageText& page) {
  if (const auto gutter = second_column(page)) {
    ColumnOrder(page, *gutter).apply();
    return;
  }
  for (PdfLine& line : page.lines) {
    line.margin = page.column.right;
  }
}

}  // namespace kamerzoek
