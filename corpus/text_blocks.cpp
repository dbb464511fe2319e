#include "corpus/text_blocks.h"

#include "corpus/heading_form.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

constexpr std::size_t longest_glued_heading = 100;

bool begins_anew(std::string_view line) {
  return !starts_lower(line) && !line.starts_with('(');
}

bool is_open(std::string_view line) {
  return !ends_sentence(line) && !line.ends_with(':') && !line.ends_with(';');
}

bool greets(std::string_view line) {
  return line.size() < 100 && starts_like(line, "geachte");
}

class TextBlockFinder {
 public:
  TextBlockFinder(const std::vector<TextLine>& lines, std::size_t width)
      : lines_(lines), width_(width) {}

  std::vector<TextBlock> find();

 private:
  BlockKind kind_of(std::size_t i, BlockKind before) const;
  bool parts(std::size_t i, BlockKind before) const;
  bool parts_on_page(std::size_t i) const;
  bool parts_at_break(std::size_t i) const;
  bool is_glued_heading(std::size_t i) const;
  bool marks_item(std::size_t i, BlockKind before) const;
  bool ends_early(std::size_t i, unsigned percent) const;
  std::size_t length(std::size_t i) const { return char_count(lines_[i].text); }

  const std::vector<TextLine>& lines_;
  std::size_t width_;
};

std::vector<TextBlock> TextBlockFinder::find() {
  std::vector<TextBlock> blocks;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const BlockKind before =
        blocks.empty() ? BlockKind::paragraph : blocks.back().kind;
    const BlockKind kind = kind_of(i, before);
    if (blocks.empty() || kind != BlockKind::paragraph || parts(i, before)) {
      blocks.push_back({i, i, kind});
    }
    blocks.back().last = i + 1;
  }
  return blocks;
}

BlockKind TextBlockFinder::kind_of(std::size_t i, BlockKind before) const {
  if (lines_[i].gaps >= 2) {
    return BlockKind::table_row;
  }
  return marks_item(i, before) ? BlockKind::list_item : BlockKind::paragraph;
}

// A dash or number at the start of a line is no marker when a sentence that
// began above just happens to break there.
bool TextBlockFinder::marks_item(std::size_t i, BlockKind before) const {
  if (list_marker(lines_[i].text).empty()) {
    return false;
  }
  if (i == 0 || before == BlockKind::list_item ||
      !is_open(lines_[i - 1].text)) {
    return true;
  }
  const bool set_apart =
      lines_[i].after_blank || lines_[i].page != lines_[i - 1].page;
  return set_apart
             ? begins_anew(first_word(lines_[i].text)) || lines_[i].after_blank
             : ends_early(i - 1, 75);
}

// Whether a new block begins at line i, which has no marker of its own.
bool TextBlockFinder::parts(std::size_t i, BlockKind before) const {
  const std::string_view above = lines_[i - 1].text;
  if (list_marker(above) == above) {
    return false;
  }
  if (before == BlockKind::table_row) {
    return true;
  }
  if (lines_[i].after_blank || lines_[i].page != lines_[i - 1].page) {
    return parts_at_break(i);
  }
  return parts_on_page(i);
}

// At a blank line or a page's end: a sentence that stopped short goes on.
bool TextBlockFinder::parts_at_break(std::size_t i) const {
  const std::string_view above = lines_[i - 1].text;
  const std::string_view line = lines_[i].text;
  if (!is_open(above) || greets(above)) {
    return true;
  }
  const bool new_page = lines_[i].page != lines_[i - 1].page;
  if (ends_with_hyphen(above) && new_page) {
    return false;
  }
  if (!begins_anew(line)) {
    return !new_page && ends_early(i - 1, 60);
  }
  const bool full = width_ > 0 && !ends_early(i - 1, 85);
  const bool in_paragraph = i > 1 && !lines_[i - 1].after_blank;
  return !new_page || !full || !in_paragraph ||
         numbering_depth(line).has_value();
}

bool TextBlockFinder::parts_on_page(std::size_t i) const {
  if (width_ == 0) {
    return begins_anew(lines_[i].text) || !is_open(lines_[i - 1].text);
  }
  if (is_glued_heading(i) || is_glued_heading(i - 1)) {
    return true;
  }
  return ends_sentence(lines_[i - 1].text) && begins_anew(lines_[i].text) &&
         ends_early(i - 1, 90);
}

// "Rapport" above "In het rapport wordt eerst …", with no blank line between:
// a line that ends early, below the end of a sentence and above a full line.
bool TextBlockFinder::is_glued_heading(std::size_t i) const {
  if (i + 1 >= lines_.size() || width_ == 0 || lines_[i + 1].after_blank ||
      lines_[i + 1].page != lines_[i].page) {
    return false;
  }
  const std::string_view line = lines_[i].text;
  const std::string_view next = lines_[i + 1].text;
  const bool begins = i == 0 || lines_[i].after_blank ||
                      lines_[i].page != lines_[i - 1].page ||
                      ends_sentence(lines_[i - 1].text);
  const bool shaped = line.size() <= longest_glued_heading &&
                      !starts_lower(line) &&
                      (is_open(line) || line.ends_with('?')) &&
                      !line.ends_with(',') && !ends_with_hyphen(line);
  const bool above_text =
      begins_anew(next) &&
      (length(i + 1) * 10 >= width_ * 6 || ends_sentence(next) ||
       label_rank(line) != no_heading);
  return begins && shaped && above_text && ends_early(i, 75);
}

// Whether the first word of the next line would have fitted on this one,
// within so many percent of the width.
bool TextBlockFinder::ends_early(std::size_t i, unsigned percent) const {
  const std::size_t next =
      i + 1 < lines_.size()
          ? char_count(
                first_word(std::string_view(lines_[i + 1].text).substr(0, 100)))
          : 0;
  return (length(i) + 1 + next) * 100 <= width_ * percent;
}

}  // namespace

std::vector<TextBlock> find_blocks(const std::vector<TextLine>& lines,
                                   std::size_t width) {
  return TextBlockFinder(lines, width).find();
}

}  // namespace kamerzoek
