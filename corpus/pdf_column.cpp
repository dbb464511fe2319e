#include "corpus/pdf_column.h"

#include <cmath>
#include <cstddef>
#include <map>

#include "corpus/line_shape.h"

namespace kamerzoek {
namespace {

using Pages = std::vector<const std::vector<PdfLine>*>;

constexpr double bucket = 3;  // Points that count as one edge.
constexpr double least_share_of_edge = 0.12;
constexpr double share_within_right_edge = 0.98;
constexpr double similar_size = 0.15;
// How much of all text a side column may hold: letters of a few lines have
// long letterheads, but these are small.
constexpr double most_share_beside = 0.2;
constexpr double most_share_beside_if_small = 0.6;
constexpr double small = 0.92;
// A number or bullet hangs out of the column no farther than this.
constexpr double hanging_ems = 6;

template <typename Visit>
void for_each_line(const Pages& pages, Visit visit) {
  for (const std::vector<PdfLine>* const lines : pages) {
    for (const PdfLine& line : *lines) {
      visit(line);
    }
  }
}

double size_of_most(const Pages& pages) {
  std::map<double, std::size_t> sizes;
  for_each_line(pages, [&](const PdfLine& line) {
    sizes[std::round(line.size * 4) / 4] += line.text.size();
  });
  double size = 0;
  std::size_t most = 0;
  for (const auto& [candidate, count] : sizes) {
    if (count > most) {
      most = count;
      size = candidate;
    }
  }
  return size;
}

bool is_similar(double size, double other) {
  return std::abs(size - other) <= similar_size * other;
}

// The leftmost edge at which a good part of the text begins.
double left_edge(const Pages& pages, double size) {
  std::map<double, std::size_t> edges;
  std::size_t all = 0;
  for_each_line(pages, [&](const PdfLine& line) {
    if (is_similar(line.size, size)) {
      edges[std::floor(line.box.left / bucket)] += line.text.size();
      all += line.text.size();
    }
  });
  for (const auto& [edge, count] : edges) {
    const auto next = edges.find(edge + 1);
    const std::size_t both = count + (next == edges.end() ? 0 : next->second);
    if (static_cast<double>(both) >=
        least_share_of_edge * static_cast<double>(all)) {
      return edge * bucket;
    }
  }
  return 0;
}

// What nearly all text that begins near the left edge ends within.
double right_edge(const Pages& pages, const PdfColumn& column) {
  std::map<double, std::size_t> edges;
  std::size_t all = 0;
  for_each_line(pages, [&](const PdfLine& line) {
    const double in = line.box.left - column.left;
    if (is_similar(line.size, column.size) && in > -bucket &&
        in < hanging_ems * column.size) {
      edges[std::ceil(line.box.right)] += line.text.size();
      all += line.text.size();
    }
  });
  std::size_t within = 0;
  for (const auto& [edge, count] : edges) {
    within += count;
    if (static_cast<double>(within) >=
        share_within_right_edge * static_cast<double>(all)) {
      return edge;
    }
  }
  return column.left;
}

// Cells of tables stand to the right of all lines, too: a side column is small
// print, or holds little beside the text.
bool has_side_column(const Pages& pages, const PdfColumn& column) {
  std::size_t side = 0;
  std::size_t side_small = 0;
  std::size_t all = 0;
  for_each_line(pages, [&](const PdfLine& line) {
    all += line.text.size();
    if (line.box.left >= column.right) {
      side += line.text.size();
      side_small += line.size < small * column.size ? line.text.size() : 0;
    }
  });
  const bool is_small = side_small * 10 >= side * 9;
  return static_cast<double>(side) <=
         static_cast<double>(all) *
             (is_small ? most_share_beside_if_small : most_share_beside);
}

}  // namespace

PdfColumn column_of(const Pages& pages) {
  PdfColumn column;
  column.size = size_of_most(pages);
  column.left = left_edge(pages, column.size);
  column.right = right_edge(pages, column);
  column.has_side = has_side_column(pages, column);
  return column;
}

bool is_beside(const PdfLine& line, const PdfColumn& column) {
  if (column.has_side && line.box.left >= column.right) {
    return true;
  }
  const double out = column.left - line.box.left;
  return line.box.right < column.left - bucket &&
         (out > hanging_ems * column.size ||
          list_marker(line.text) != line.text);
}

}  // namespace kamerzoek
