#include "corpus/pdf_headings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/heading_form.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

constexpr std::size_t most_heading_lines = 3;
constexpr double large_print = 1.12;
// Between numbered and plain headings of heading_form.h: by weight of the face.
constexpr HeadingRank large_heading = 8;
constexpr HeadingRank bold_heading = plain_heading;
constexpr HeadingRank bold_italic_heading = plain_heading + 1;
constexpr HeadingRank italic_heading = plain_heading + 2;

class PdfHeadingFinder {
 public:
  PdfHeadingFinder(const std::vector<PdfLine>& lines,
                   const std::vector<TextBlock>& blocks,
                   const std::vector<LetterPart>& parts, double size)
      : lines_(&lines), blocks_(&blocks), parts_(&parts), size_(size) {}

  std::vector<HeadingRank> find() const {
    std::vector<HeadingRank> ranks;
    for (std::size_t b = 0; b < blocks_->size(); ++b) {
      ranks.push_back(rank_of(b));
    }
    drop_last(ranks);
    return ranks;
  }

 private:
  template <typename Test>
  bool all_lines(const TextBlock& block, Test test) const {
    return std::all_of(
        lines_->begin() + static_cast<std::ptrdiff_t>(block.first),
        lines_->begin() + static_cast<std::ptrdiff_t>(block.last), test);
  }

  HeadingRank rank_of_face(const TextBlock& block) const;
  HeadingRank rank_of(std::size_t b) const;
  bool stands_apart(std::size_t b) const;
  std::string text_of(const TextBlock& block) const;
  void drop_last(std::vector<HeadingRank>& ranks) const;

  const std::vector<PdfLine>* lines_;
  const std::vector<TextBlock>* blocks_;
  const std::vector<LetterPart>* parts_;
  double size_;
};

HeadingRank PdfHeadingFinder::rank_of_face(const TextBlock& block) const {
  const bool bold =
      all_lines(block, [](const PdfLine& line) { return line.bold; });
  const bool italic =
      all_lines(block, [](const PdfLine& line) { return line.italic; });
  if (all_lines(block, [&](const PdfLine& line) {
        return line.size > large_print * size_;
      })) {
    return large_heading;
  }
  if (bold) {
    return italic ? bold_italic_heading : bold_heading;
  }
  return italic ? italic_heading : no_heading;
}

std::string PdfHeadingFinder::text_of(const TextBlock& block) const {
  std::string text;
  for (std::size_t i = block.first; i < block.last; ++i) {
    text += (text.empty() ? "" : " ") + (*lines_)[i].text;
  }
  return text;
}

// Underlined headings have no face of their own here: a line with white above
// and less, or none, between it and the text below.
bool PdfHeadingFinder::stands_apart(std::size_t b) const {
  if (b == 0 || b + 1 >= blocks_->size() || (*blocks_)[b].line_count() > 1) {
    return false;
  }
  const PdfLine& line = (*lines_)[(*blocks_)[b].first];
  const PdfLine& above = (*lines_)[(*blocks_)[b].first - 1];
  const TextBlock& next = (*blocks_)[b + 1];
  const PdfLine& below = (*lines_)[next.first];
  const double over = line.box.top - above.box.bottom;
  const double under = below.box.top - line.box.bottom;
  return above.page == line.page && below.page == line.page &&
         (*blocks_)[b].kind == BlockKind::paragraph &&
         next.kind == BlockKind::paragraph &&
         (*parts_)[b + 1] == LetterPart::body && next.line_count() > 1 &&
         over > 0.6 * line.size && under < 0.6 * over &&
         starts_upper(below.text);
}

// What no heading ends with; "Draagmoederschap of adoptie?" is one.
bool ends_like_text(std::string_view text) {
  return text.empty() || text.ends_with(',') || text.ends_with(';') ||
         (ends_sentence(text) && !text.ends_with('?'));
}

HeadingRank PdfHeadingFinder::rank_of(std::size_t b) const {
  const TextBlock& block = (*blocks_)[b];
  if ((*parts_)[b] != LetterPart::body || block.kind == BlockKind::table_row ||
      block.line_count() > most_heading_lines ||
      (*lines_)[block.first].page != (*lines_)[block.last - 1].page) {
    return no_heading;
  }
  const std::string text = text_of(block);
  if (text.size() > max_heading_bytes || is_bullet(list_marker(text)) ||
      count_letters(text).upper + count_letters(text).lower < 2) {
    return no_heading;
  }
  const HeadingRank form = rank_by_form(text);
  if (form == annex_heading || form == labelled_heading ||
      form == answer_heading) {
    return form;
  }
  HeadingRank face = rank_of_face(block);
  if (face == no_heading && form == plain_heading && stands_apart(b)) {
    face = italic_heading;
  }
  if (face == no_heading || ends_like_text(text) ||
      (starts_lower(text) && !numbering_depth(text))) {
    return no_heading;
  }
  return form == no_heading || form == plain_heading ? face
                                                     : std::min(form, face);
}

// Nothing follows a heading that is the last of the text.
void PdfHeadingFinder::drop_last(std::vector<HeadingRank>& ranks) const {
  for (std::size_t b = blocks_->size(); b > 0; --b) {
    if (b == blocks_->size() || (*parts_)[b] != LetterPart::body) {
      ranks[b - 1] = no_heading;
    }
  }
}

}  // namespace

std::vector<HeadingRank> find_pdf_headings(const std::vector<PdfLine>& lines,
                                           const std::vector<TextBlock>& blocks,
                                           const std::vector<LetterPart>& parts,
                                           double size) {
  return PdfHeadingFinder(lines, blocks, parts, size).find();
}

}  // namespace kamerzoek
