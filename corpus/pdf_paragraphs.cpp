#include "corpus/pdf_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>

#include "corpus/heading_form.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

// White that parts paragraphs, as a multiple of the usual line distance.
constexpr double parting_white = 1.3;
// In ems: a blank, what a line may fall short of the margin, an indent.
constexpr double blank = 0.3;
constexpr double spare = 0.6;
constexpr double indent = 0.8;
constexpr double other_size = 0.08;
constexpr double short_line = 0.6;  // Of the column.
constexpr double far_from_margin = 0.2;

class PdfBlockFinder {
 public:
  explicit PdfBlockFinder(const std::vector<PdfLine>& lines)
      : lines_(&lines), usual_distance_(usual_distance()) {}

  std::vector<TextBlock> find();

 private:
  const PdfLine& line(std::size_t i) const { return (*lines_)[i]; }
  double usual_distance() const;
  BlockKind kind_of(std::size_t i, const TextBlock* before) const;
  bool marks_item(std::size_t i, const TextBlock* before) const;
  bool parts(std::size_t i, const TextBlock& block) const;
  bool parts_at_page(std::size_t i) const;
  bool parts_by_shape(std::size_t i, const TextBlock& block) const;
  bool parts_by_indent(std::size_t i, const TextBlock& block) const;
  bool other_face(std::size_t i) const;
  bool ends_early(std::size_t i) const;
  bool is_open(std::size_t i) const;
  bool is_short(std::size_t i) const;
  bool falls_short(std::size_t i) const;
  double distance(std::size_t i) const {
    return line(i).box.bottom - line(i - 1).box.bottom;
  }

  const std::vector<PdfLine>* lines_;
  double usual_distance_;  ///< Of lines, in ems.
};

double PdfBlockFinder::usual_distance() const {
  std::map<double, std::size_t> distances;
  for (std::size_t i = 1; i < lines_->size(); ++i) {
    const double ems = distance(i) / std::max(line(i).size, 1.0);
    if (line(i).page == line(i - 1).page && ems > 0.5 && ems < 3) {
      ++distances[std::round(ems * 20) / 20];
    }
  }
  const auto most = std::ranges::max_element(
      distances, {}, [](const auto& entry) { return entry.second; });
  return most == distances.end() ? 1.2 : most->first;
}

bool PdfBlockFinder::is_open(std::size_t i) const {
  const std::string& text = line(i).text;
  return !ends_sentence(text) && !text.ends_with(':') && !text.ends_with(';');
}

// Whether the first word of the next line would have fitted on line i.
bool PdfBlockFinder::ends_early(std::size_t i) const {
  if (i + 1 >= lines_->size()) {
    return true;
  }
  const double em = line(i).size;
  return line(i).box.right + line(i + 1).first_width + (blank + spare) * em <
         line(i).margin;
}

bool PdfBlockFinder::is_short(std::size_t i) const {
  return line(i).box.right - line(i).box.left <
         short_line * (line(i).margin - line(i).box.left);
}

bool PdfBlockFinder::falls_short(std::size_t i) const {
  return line(i).margin - line(i).box.right >
         far_from_margin * (line(i).margin - line(i).box.left);
}

bool PdfBlockFinder::other_face(std::size_t i) const {
  const double size = line(i - 1).size;
  return line(i).bold != line(i - 1).bold ||
         line(i).italic != line(i - 1).italic ||
         std::abs(line(i).size - size) > other_size * size;
}

BlockKind PdfBlockFinder::kind_of(std::size_t i,
                                  const TextBlock* before) const {
  if (line(i).table_row != 0) {
    return BlockKind::table_row;
  }
  return marks_item(i, before) ? BlockKind::list_item : BlockKind::paragraph;
}

// A number at the start of a line is no marker when a sentence just happens to
// break there: "artikel" / "3. Dat".
bool PdfBlockFinder::marks_item(std::size_t i, const TextBlock* before) const {
  const std::string_view marker = list_marker(line(i).text);
  if (marker.empty()) {
    return false;
  }
  if (before == nullptr || is_bullet(marker) || !is_open(i - 1) ||
      other_face(i)) {
    return before == nullptr || !is_bullet(marker) || !is_open(i - 1) ||
           ends_early(i - 1) || line(i).page != line(i - 1).page ||
           line(i).box.left > line(i - 1).box.left + indent * line(i).size;
  }
  return ends_early(i - 1) ||
         (line(i).page == line(i - 1).page &&
          distance(i) > parting_white * usual_distance_ * line(i).size);
}

bool PdfBlockFinder::parts(std::size_t i, const TextBlock& block) const {
  if (block.kind == BlockKind::table_row) {
    return true;
  }
  if (list_marker(line(i - 1).text) == line(i - 1).text) {
    return false;
  }
  const bool next_column = line(i).box.bottom < line(i - 1).box.top;
  if (line(i).page != line(i - 1).page || next_column) {
    return parts_at_page(i);
  }
  return parts_by_shape(i, block);
}

// A sentence that stopped short goes on at the top of the next page.
bool PdfBlockFinder::parts_at_page(std::size_t i) const {
  if (!is_open(i - 1) || other_face(i)) {
    return true;
  }
  if (starts_lower(line(i).text) || ends_with_hyphen(line(i - 1).text)) {
    return false;
  }
  return ends_early(i - 1) || numbering_depth(line(i).text).has_value();
}

bool PdfBlockFinder::parts_by_shape(std::size_t i,
                                    const TextBlock& block) const {
  const bool early = ends_early(i - 1);
  const bool running = is_open(i - 1) && !early;
  const double white = distance(i) / std::max(line(i).size, 1.0);
  if (white > parting_white * usual_distance_) {
    const bool much = white > 2 * parting_white * usual_distance_;
    return much || !running || !starts_lower(line(i).text);
  }
  if (other_face(i) && !running) {
    return true;
  }
  if (parts_by_indent(i, block)) {
    return true;
  }
  if (!early || ends_with_hyphen(line(i - 1).text)) {
    return false;
  }
  if (!is_open(i - 1) || label_rank(line(i - 1).text) != no_heading) {
    return !starts_lower(line(i).text) || !is_open(i - 1);
  }
  // A line that stops in mid-sentence was broken by hand only if it stops far
  // from the margin; lines of an address or a signature stay together.
  return falls_short(i - 1) && !starts_lower(line(i).text) &&
         !(is_short(i - 1) && is_short(i));
}

// The first line of a paragraph set in, or text below an item set out again.
bool PdfBlockFinder::parts_by_indent(std::size_t i,
                                     const TextBlock& block) const {
  const double step = indent * line(i).size;
  const double left = line(i).box.left;
  const bool set_in = left > line(i - 1).box.left + step;
  if (set_in && block.kind == BlockKind::paragraph && !is_open(i - 1)) {
    return true;
  }
  const bool hanging =
      block.kind == BlockKind::list_item && block.line_count() > 1 &&
      line(block.first + 1).box.left > line(block.first).box.left + step;
  return hanging && left < line(block.first + 1).box.left - step &&
         !is_open(i - 1);
}

std::vector<TextBlock> PdfBlockFinder::find() {
  std::vector<TextBlock> blocks;
  for (std::size_t i = 0; i < lines_->size(); ++i) {
    const TextBlock* const before = blocks.empty() ? nullptr : &blocks.back();
    const BlockKind kind = kind_of(i, before);
    const bool same_row = i > 0 && kind == BlockKind::table_row &&
                          line(i).table_row == line(i - 1).table_row;
    const bool begins =
        before == nullptr ||
        (kind == BlockKind::paragraph ? parts(i, *before) : !same_row);
    if (begins) {
      blocks.push_back({i, i, kind});
    }
    blocks.back().last = i + 1;
  }
  return blocks;
}

}  // namespace

std::vector<TextBlock> find_pdf_blocks(const std::vector<PdfLine>& lines) {
  return PdfBlockFinder(lines).find();
}

}  // namespace kamerzoek
