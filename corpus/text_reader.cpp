#include "corpus/text_reader.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "analyzers/ascii.h"
#include "corpus/letter_head.h"
#include "corpus/letter_language.h"
#include "corpus/letter_parts.h"
#include "corpus/line_shape.h"
#include "corpus/quotation.h"
#include "corpus/text_blocks.h"
#include "corpus/text_encoding.h"
#include "corpus/text_furniture.h"
#include "corpus/text_headings.h"
#include "corpus/text_lines.h"
#include "corpus/text_notes.h"

namespace kamerzoek {
namespace {

// Takes one letter apart; its steps must come in the order of read().
class TextReader {
 public:
  TextReader(std::vector<TextLine> lines, const KnownWord& known)
      : lines_(std::move(lines)), joiner_(known, lines_) {}

  Letter read(const RawLetter& raw);

 private:
  void read_structure();
  void read_metadata(std::string_view path);
  void choose_title();
  void add_block(std::size_t block);
  void add_paragraph(std::size_t block, JoinedText joined);
  Role role_of(std::size_t block, std::string_view text) const;
  std::vector<std::string_view> head_lines() const;
  std::string title_of_opening() const;

  std::vector<TextLine> lines_;
  LineJoiner joiner_;
  std::vector<TextBlock> blocks_;
  std::vector<LetterPart> parts_;
  std::vector<HeadingRank> ranks_;
  std::optional<std::size_t> title_block_;
  bool in_annex_ = false;
  Letter letter_;
  SectionTree sections_{letter_.sections};
};

std::vector<std::string_view> TextReader::head_lines() const {
  std::vector<std::string_view> head;
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    if (parts_[b] != LetterPart::opening) {
      break;
    }
    for (std::size_t i = blocks_[b].first; i < blocks_[b].last; ++i) {
      head.emplace_back(lines_[i].text);
    }
  }
  for (const Furniture& furniture : letter_.furniture) {
    if (furniture.page <= 1) {
      head.emplace_back(furniture.text);
    }
  }
  return head;
}

// A block in capitals above addressee or date names the letter too; a line
// that begins with a digit is a postal code and town.
std::string TextReader::title_of_opening() const {
  constexpr std::size_t shortest_title = 12;
  for (std::size_t b = 0;
       b < blocks_.size() && parts_[b] == LetterPart::opening; ++b) {
    std::string text =
        joiner_.join(lines_, blocks_[b].first, blocks_[b].last).text;
    if (text.size() >= shortest_title && !is_digit(text[0]) &&
        rank_by_form(text) == capitals_heading) {
      return text;
    }
  }
  return {};
}

// A first heading in capitals names the whole letter, unless others in capitals
// follow it.
void TextReader::choose_title() {
  const auto is_set = [](HeadingRank rank) { return rank != no_heading; };
  const auto first = std::ranges::find_if(ranks_, is_set);
  if (first != ranks_.end() && *first == capitals_heading &&
      std::ranges::count(ranks_, capitals_heading) == 1) {
    title_block_ = static_cast<std::size_t>(first - ranks_.begin());
  }
}

void TextReader::read_metadata(std::string_view path) {
  fill_from_head(read_head(head_lines()), path, letter_);
  if (letter_.title.empty()) {
    letter_.title = title_of_opening();
  }
  letter_.senders = find_senders(lines_, blocks_, parts_);
}

Role TextReader::role_of(std::size_t block, std::string_view text) const {
  if (parts_[block] != LetterPart::body) {
    return parts_[block] == LetterPart::opening ? Role::opening
                                                : Role::signature;
  }
  if (blocks_[block].kind == BlockKind::table_row) {
    return Role::table;
  }
  if (blocks_[block].kind == BlockKind::list_item) {
    return Role::list;
  }
  if (is_quotation(text)) {
    return Role::quotation;
  }
  return in_annex_ ? Role::annex : Role::body;
}

void TextReader::add_paragraph(std::size_t block, JoinedText joined) {
  Paragraph paragraph;
  paragraph.role = role_of(block, joined.text);
  paragraph.text = std::move(joined.text);
  paragraph.page = joined.page;
  paragraph.page_breaks = std::move(joined.page_breaks);
  paragraph.note_calls = std::move(joined.calls);
  if (!letter_.sections.empty()) {
    paragraph.section = letter_.sections.size() - 1;
  }
  letter_.paragraphs.push_back(std::move(paragraph));
}

void TextReader::add_block(std::size_t block) {
  JoinedText joined =
      joiner_.join(lines_, blocks_[block].first, blocks_[block].last);
  if (title_block_ == block && letter_.title.empty()) {
    letter_.title = std::move(joined.text);
  } else if (ranks_[block] != no_heading) {
    in_annex_ = in_annex_ || ranks_[block] == annex_heading;
    sections_.add(std::move(joined.text), ranks_[block], joined.page);
  } else {
    add_paragraph(block, std::move(joined));
  }
}

void TextReader::read_structure() {
  letter_.notes = take_notes(lines_, joiner_);
  blocks_ = find_blocks(lines_, wrap_width(lines_));
  parts_ = find_parts(lines_, blocks_);
  ranks_ = find_headings(lines_, blocks_, parts_);
  choose_title();
}

Letter TextReader::read(const RawLetter& raw) {
  letter_.furniture = take_furniture(lines_);
  tidy_lines(lines_);
  read_structure();
  read_metadata(raw.input.path);
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    add_block(b);
  }
  letter_.language = language_of(letter_.paragraphs);
  return std::move(letter_);
}

}  // namespace

ReadResult read_text(const RawLetter& raw, const KnownWord& known) {
  auto decoded = decode_text(raw.content);
  if (const auto* failure = std::get_if<NotText>(&decoded)) {
    return Skip{raw.input, failure->reason, failure->detail};
  }
  auto& text = std::get<DecodedText>(decoded);
  std::vector<TextLine> lines = split_lines(text.text);
  if (lines.empty()) {
    return Skip{raw.input, SkipReason::no_text, ""};
  }
  if (lines.size() > max_lines) {
    return Skip{raw.input, SkipReason::too_large,
                "more than " + std::to_string(max_lines) + " lines"};
  }
  number_pages(lines, text.text);
  text.text = {};
  Letter letter = TextReader(std::move(lines), known).read(raw);
  letter.source.path = raw.input.path;
  letter.source.format = "text";
  letter.source.encoding = std::move(text.encoding);
  letter.source.reader_version = "text-1";
  letter.source.size = raw.input.size;
  letter.source.modified_ns = raw.input.modified_ns;
  return letter;
}

ReadResult read_text(const RawLetter& raw, const Lexicon& lexicon) {
  return read_text(raw, KnownWord([&](std::string_view word) {
                     return lexicon.contains(word);
                   }));
}

}  // namespace kamerzoek
