#include "corpus/text_headings.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/heading_form.h"
#include "corpus/line_shape.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

class TextHeadingFinder {
 public:
  TextHeadingFinder(const std::vector<TextLine>& lines,
                    const std::vector<TextBlock>& blocks,
                    const std::vector<LetterPart>& parts)
      : lines_(lines), blocks_(blocks), parts_(parts), ranks_(blocks.size()) {}

  std::vector<HeadingRank> find();

 private:
  std::string text_of(std::size_t block) const;
  HeadingRank rank_of(std::size_t block) const;
  void drop_list_items();
  void drop_questions();
  void drop_headings_of_nothing();
  void drop_rows_of_plain_lines();
  bool is_item(std::size_t block) const {
    return block < blocks_.size() &&
           blocks_[block].kind == BlockKind::list_item;
  }

  const std::vector<TextLine>& lines_;
  const std::vector<TextBlock>& blocks_;
  const std::vector<LetterPart>& parts_;
  std::vector<HeadingRank> ranks_;
};

std::string TextHeadingFinder::text_of(std::size_t block) const {
  std::string text;
  for (std::size_t i = blocks_[block].first; i < blocks_[block].last; ++i) {
    text += (text.empty() ? "" : " ") + lines_[i].text;
  }
  return text;
}

HeadingRank TextHeadingFinder::rank_of(std::size_t block) const {
  const TextBlock& place = blocks_[block];
  if (parts_[block] != LetterPart::body || place.kind == BlockKind::table_row ||
      place.line_count() > 3 ||
      lines_[place.first].text.size() > max_heading_bytes ||
      lines_[place.first].page != lines_[place.last - 1].page) {
    return no_heading;
  }
  const std::string text = text_of(block);
  if (text.size() > max_heading_bytes ||
      is_bullet(list_marker(lines_[place.first].text))) {
    return no_heading;
  }
  const HeadingRank rank = rank_by_form(text);
  const bool too_many_lines =
      rank >= numbered_heading && place.line_count() > 2;
  return too_many_lines ? no_heading : rank;
}

// "1. Opening" above "2. Verslag" is a list; above a paragraph a heading.
void TextHeadingFinder::drop_list_items() {
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    const bool among_items =
        (b > 0 && is_item(b - 1) && ranks_[b - 1] == no_heading) ||
        (is_item(b + 1) && ranks_[b + 1] == ranks_[b]);
    if (is_item(b) && among_items) {
      ranks_[b] = no_heading;
    }
  }
}

void TextHeadingFinder::drop_headings_of_nothing() {
  for (std::size_t b = blocks_.size(); b > 0; --b) {
    const bool last = b == blocks_.size() || parts_[b] != LetterPart::body;
    if (last) {
      ranks_[b - 1] = no_heading;
    }
  }
}

// "Kunt u dat toelichten?" below "Vraag 3" is the question itself.
void TextHeadingFinder::drop_questions() {
  for (std::size_t b = 1; b < blocks_.size(); ++b) {
    const std::string& last = lines_[blocks_[b].last - 1].text;
    if (ranks_[b - 1] == labelled_heading && last.ends_with('?')) {
      ranks_[b] = no_heading;
    }
  }
}

// Three and more lines in a row are an address or the cells of a table; only
// the last may be the heading of what follows.
void TextHeadingFinder::drop_rows_of_plain_lines() {
  std::size_t begin = 0;
  for (std::size_t b = 0; b <= blocks_.size(); ++b) {
    if (b < blocks_.size() && ranks_[b] == plain_heading) {
      continue;
    }
    if (b - begin >= 3) {
      std::fill(ranks_.begin() + static_cast<std::ptrdiff_t>(begin),
                ranks_.begin() + static_cast<std::ptrdiff_t>(b - 1),
                no_heading);
    }
    begin = b + 1;
  }
}

std::vector<HeadingRank> TextHeadingFinder::find() {
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    ranks_[b] = rank_of(b);
  }
  drop_list_items();
  drop_questions();
  drop_rows_of_plain_lines();
  drop_headings_of_nothing();
  return std::move(ranks_);
}

}  // namespace

std::vector<HeadingRank> find_headings(const std::vector<TextLine>& lines,
                                       const std::vector<TextBlock>& blocks,
                                       const std::vector<LetterPart>& parts) {
  return TextHeadingFinder(lines, blocks, parts).find();
}

std::size_t SectionTree::add(std::string heading, HeadingRank rank,
                             unsigned page) {
  while (!open_.empty() && open_.back().rank >= rank) {
    open_.pop_back();
  }
  Section section;
  section.heading = std::move(heading);
  section.page = page;
  if (!open_.empty()) {
    section.parent = open_.back().section;
    section.depth = sections_[open_.back().section].depth + 1;
  }
  sections_.push_back(std::move(section));
  open_.push_back({sections_.size() - 1, rank});
  return sections_.size() - 1;
}

}  // namespace kamerzoek
