#include "corpus/office_letter.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/detect_language.h"
#include "corpus/heading_form.h"
#include "corpus/letter_head.h"
#include "corpus/letter_parts.h"
#include "corpus/line_shape.h"
#include "corpus/text_headings.h"

namespace kamerzoek {
namespace {

// A style is surer than a form, but a label says more than either: answers
// stand below questions in whatever style.
HeadingRank rank_of(const OfficeBlock& block) {
  const HeadingRank label = label_rank(block.text);
  if (block.heading_level > 0) {
    const bool is_annex = label == annex_heading;
    return is_annex ? label : numbered_heading + block.heading_level - 1;
  }
  if (block.role != Role::body || block.text.size() > max_heading_bytes) {
    return no_heading;
  }
  const HeadingRank form = rank_by_form(block.text);
  const bool has_label = label != no_heading && form == label;
  return block.stands_out || has_label ? form : no_heading;
}

/// What a letterhead has below its last label: the reference itself, and how to
/// answer.
bool is_reference(std::string_view text) {
  constexpr std::size_t longest_reference = 40;
  const bool is_number =
      text.size() < longest_reference &&
      text.find_first_not_of("0123456789-/. ") == std::string_view::npos;
  return is_number || starts_like(text, "bij beantwoording de datum") ||
         starts_like(text, "wilt u slechts");
}

class OfficeReader {
 public:
  explicit OfficeReader(OfficeText text) : text_(std::move(text)) {}

  Letter read(const RawLetter& raw);

 private:
  void find_structure();
  void drop_questions();
  void read_facts(std::string_view path);
  void add_block(std::size_t block);
  Role role_of(std::size_t block) const;
  bool is_heading(std::size_t block) const;
  std::string title() const;

  OfficeText text_;
  std::vector<TextLine> lines_;
  std::vector<TextBlock> blocks_;
  std::vector<LetterPart> parts_;
  std::vector<HeadingRank> ranks_;
  bool in_annex_ = false;
  Letter letter_;
  SectionTree sections_{letter_.sections};
};

// What finds openings and signatures in plain text does so here: each block is
// a line of its own to it.
void OfficeReader::find_structure() {
  for (const OfficeBlock& block : text_.blocks) {
    TextLine line;
    line.text = block.text;
    line.page = block.page;
    line.after_blank = true;
    const std::size_t at = lines_.size();
    lines_.push_back(std::move(line));
    blocks_.push_back({at, at + 1,
                       block.role == Role::table  ? BlockKind::table_row
                       : block.role == Role::list ? BlockKind::list_item
                                                  : BlockKind::paragraph});
    ranks_.push_back(rank_of(block));
  }
  parts_ = find_parts(lines_, blocks_);
  for (std::size_t b = 1; b < parts_.size(); ++b) {
    if (parts_[b - 1] == LetterPart::opening && is_reference(lines_[b].text)) {
      parts_[b] = LetterPart::opening;
    }
  }
  drop_questions();
}

// "Kunt u dat toelichten?" below "Vraag 3" is the question itself, however bold
// it is, and whatever marks follow it.
void OfficeReader::drop_questions() {
  for (std::size_t b = 1; b < ranks_.size(); ++b) {
    const bool is_question = lines_[b].text.find('?') != std::string::npos;
    if (is_question && ranks_[b - 1] == labelled_heading) {
      ranks_[b] = no_heading;
    }
  }
}

// A heading has something below it.
bool OfficeReader::is_heading(std::size_t block) const {
  return parts_[block] == LetterPart::body && ranks_[block] != no_heading &&
         block + 1 < blocks_.size() &&
         parts_[block + 1] != LetterPart::signature;
}

std::string OfficeReader::title() const {
  const auto titled =
      std::ranges::find_if(text_.blocks, &OfficeBlock::is_title);
  return titled != text_.blocks.end() ? titled->text : text_.title;
}

void OfficeReader::read_facts(std::string_view path) {
  std::vector<std::string_view> head;
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    if (parts_[b] == LetterPart::opening) {
      const auto& lines = text_.blocks[b].lines;
      head.insert(head.end(), lines.begin(), lines.end());
    }
  }
  head.insert(head.end(), text_.head.begin(), text_.head.end());
  fill_from_head(read_head(head), path, letter_);
  if (letter_.title.empty()) {
    letter_.title = title();
  }
  letter_.senders = find_senders(lines_, blocks_, parts_);
}

Role OfficeReader::role_of(std::size_t block) const {
  if (parts_[block] != LetterPart::body) {
    return parts_[block] == LetterPart::opening ? Role::opening
                                                : Role::signature;
  }
  const Role role = text_.blocks[block].role;
  return in_annex_ && role == Role::body ? Role::annex : role;
}

void OfficeReader::add_block(std::size_t block) {
  OfficeBlock& source = text_.blocks[block];
  if (is_heading(block)) {
    in_annex_ = in_annex_ || ranks_[block] == annex_heading;
    sections_.add(std::move(source.text), ranks_[block], source.page);
    return;
  }
  Paragraph paragraph;
  paragraph.role = role_of(block);
  paragraph.text = std::move(source.text);
  paragraph.page = source.page;
  paragraph.page_breaks = std::move(source.page_breaks);
  paragraph.note_calls = std::move(source.note_calls);
  if (!letter_.sections.empty()) {
    paragraph.section = letter_.sections.size() - 1;
  }
  letter_.paragraphs.push_back(std::move(paragraph));
}

// Some pages are enough to know the language by.
Language language_of(const std::vector<OfficeBlock>& blocks) {
  constexpr std::size_t enough_bytes = 20'000;
  std::string text;
  for (const OfficeBlock& block : blocks) {
    if (text.size() < enough_bytes) {
      text.append(block.text, 0, enough_bytes) += '\n';
    }
  }
  return detect_language(text, Language::dutch);
}

Letter OfficeReader::read(const RawLetter& raw) {
  find_structure();
  read_facts(raw.input.path);
  letter_.language = language_of(text_.blocks);
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    add_block(b);
  }
  letter_.notes = std::move(text_.notes);
  for (std::string& line : text_.head) {
    letter_.furniture.push_back({std::move(line), "letterhead", 0});
  }
  return std::move(letter_);
}

}  // namespace

ReadResult letter_of(OfficeText text, const RawLetter& raw) {
  std::erase_if(text.blocks,
                [](const OfficeBlock& block) { return block.text.empty(); });
  if (text.blocks.empty() && text.notes.empty()) {
    return Skip{raw.input, SkipReason::no_text, "the document holds no text"};
  }
  return OfficeReader(std::move(text)).read(raw);
}

}  // namespace kamerzoek
