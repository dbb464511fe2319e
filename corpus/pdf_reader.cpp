#include "corpus/pdf_reader.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/date.h"
#include "corpus/letter_parts.h"
#include "corpus/line_shape.h"
#include "corpus/motion.h"
#include "corpus/ocr_pages.h"
#include "corpus/pdf_columns.h"
#include "corpus/pdf_facts.h"
#include "corpus/pdf_headings.h"
#include "corpus/pdf_lines.h"
#include "corpus/pdf_masthead.h"
#include "corpus/pdf_notes.h"
#include "corpus/pdf_pages.h"
#include "corpus/pdf_paragraphs.h"
#include "corpus/pdf_tables.h"
#include "corpus/pdf_text_check.h"
#include "corpus/pdf_zones.h"
#include "corpus/quotation.h"
#include "corpus/reader_versions.h"
#include "corpus/text_blocks.h"
#include "corpus/text_cursor.h"
#include "corpus/text_headings.h"

namespace kamerzoek {
namespace {

constexpr std::size_t longest_date_line = 80;

// Takes one letter apart; its steps must come in the order of read().
class PdfReader {
 public:
  PdfReader(const std::vector<PdfPage>& pages, KnownWord known)
      : pages_(&pages), known_(std::move(known)) {}

  Letter read(const RawLetter& raw);

 private:
  void read_lines();
  void take_unread();
  void read_notes(std::vector<PdfPageText>& pages);
  void read_blocks(double size);
  void part_names();
  void add_notes(const LineJoiner& joiner);
  void add_blocks(const LineJoiner& joiner);
  void add_paragraph(std::size_t block, JoinedText joined);
  void take_date_line();
  Role role_of(std::size_t block, std::string_view text) const;

  const std::vector<PdfPage>* pages_;
  KnownWord known_;
  std::optional<PdfMasthead> masthead_;
  std::vector<PdfNote> notes_;
  std::vector<PdfLine> lines_;
  std::vector<TextLine> text_;  ///< Of each of lines_.
  std::vector<TextBlock> blocks_;
  std::vector<LetterPart> parts_;
  std::vector<HeadingRank> ranks_;
  bool in_annex_ = false;
  Letter letter_;
  SectionTree sections_{letter_.sections};
};

// A line of text as the rules for plain text know it.
TextLine text_line_of(const PdfLine& line, std::vector<NoteCall> calls) {
  TextLine text;
  text.text = line.text;
  text.page = line.page;
  text.calls = std::move(calls);
  return text;
}

void PdfReader::read_lines() {
  const WordMender mender(known_);
  std::vector<std::vector<PdfLine>> lines;
  for (const PdfPage& page : *pages_) {
    lines.push_back(lines_of(page, mender));
  }
  take_unread();
  masthead_ = take_masthead(lines.front(), letter_.furniture);
  PdfZones zones = find_zones(*pages_, std::move(lines));
  letter_.furniture.insert(letter_.furniture.end(),
                           std::make_move_iterator(zones.furniture.begin()),
                           std::make_move_iterator(zones.furniture.end()));
  read_notes(zones.pages);
  read_blocks(zones.pages.front().column.size);
}

void PdfReader::take_unread() {
  for (const PdfPage& page : *pages_) {
    for (const std::string& line : page.unread) {
      letter_.furniture.push_back({line, "unsure by OCR", page.number});
    }
  }
}

void PdfReader::read_notes(std::vector<PdfPageText>& pages) {
  for (PdfPageText& page : pages) {
    order_columns(page);
  }
  notes_ = take_pdf_notes(pages);
  std::size_t next_row = 1;
  for (PdfPageText& page : pages) {
    find_tables(page.lines, next_row);
    for (PdfLine& line : page.lines) {
      std::vector<NoteCall> calls = take_calls(line, notes_);
      text_.push_back(text_line_of(line, std::move(calls)));
      lines_.push_back(std::move(line));
    }
  }
}

void PdfReader::read_blocks(double size) {
  blocks_ = find_pdf_blocks(lines_);
  if (masthead_) {
    part_names();
  }
  parts_ = find_parts(text_, blocks_);
  ranks_ = find_pdf_headings(lines_, blocks_, parts_, size);
  const bool any = std::ranges::any_of(
      ranks_, [](HeadingRank rank) { return rank != no_heading; });
  if (!any && !masthead_) {  // Official publications set all headings off.
    ranks_ = find_headings(text_, blocks_, parts_);
  }
}

// Below the words that close a motion each line is a name.
void PdfReader::part_names() {
  const auto is_closing = [this](const TextBlock& block) {
    return is_dictum(text_[block.last - 1].text);
  };
  const auto closing = std::ranges::find_if(blocks_, is_closing);
  std::vector<TextBlock> parted(
      blocks_.begin(), closing == blocks_.end() ? closing : closing + 1);
  for (auto block =
           blocks_.begin() + static_cast<std::ptrdiff_t>(parted.size());
       block != blocks_.end(); ++block) {
    const bool are_names =
        block->kind == BlockKind::paragraph &&
        std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(block->first),
                    text_.begin() + static_cast<std::ptrdiff_t>(block->last),
                    [](const TextLine& line) {
                      return line.text.size() <= max_person_bytes;
                    });
    if (!are_names) {
      parted.push_back(*block);
      continue;
    }
    for (std::size_t line = block->first; line < block->last; ++line) {
      parted.push_back({line, line + 1, block->kind});
    }
  }
  blocks_ = std::move(parted);
}

// The lines of a note, with the marks in them put back.
std::vector<TextLine> note_lines(PdfNote& note) {
  std::vector<TextLine> lines;
  for (PdfLine& line : note.lines) {
    while (!line.marks.empty()) {
      restore_mark(line, 0);
    }
    if (!line.text.empty()) {
      lines.push_back(text_line_of(line, {}));
    }
  }
  return lines;
}

void PdfReader::add_notes(const LineJoiner& joiner) {
  for (PdfNote& note : notes_) {
    const std::vector<TextLine> lines = note_lines(note);
    std::string text = joiner.join(lines, 0, lines.size()).text;
    letter_.notes.push_back({note.label, std::move(text), note.page});
  }
}

Role PdfReader::role_of(std::size_t block, std::string_view text) const {
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
  // "Voorgesteld 6 juli 2021", above all text.
  if (masthead_ && block == 0 && text.size() <= longest_date_line &&
      find_dutch_date(text)) {
    return Role::opening;
  }
  return in_annex_ ? Role::annex : Role::body;
}

void PdfReader::add_paragraph(std::size_t block, JoinedText joined) {
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

void PdfReader::add_blocks(const LineJoiner& joiner) {
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    JoinedText joined = joiner.join(text_, blocks_[b].first, blocks_[b].last);
    if (joined.text.empty()) {
      continue;
    }
    if (ranks_[b] == no_heading) {
      add_paragraph(b, std::move(joined));
      continue;
    }
    in_annex_ = in_annex_ || ranks_[b] == annex_heading;
    sections_.add(std::move(joined.text), ranks_[b], joined.page);
  }
}

// "Voorgesteld 6 juli 2021" is no part of the text in XML either.
void PdfReader::take_date_line() {
  if (!letter_.paragraphs.empty() &&
      letter_.paragraphs.front().role == Role::opening &&
      starts_with_word(letter_.paragraphs.front().text, "voorgesteld ")) {
    Paragraph& line = letter_.paragraphs.front();
    letter_.furniture.push_back({std::move(line.text), "masthead", line.page});
    letter_.paragraphs.erase(letter_.paragraphs.begin());
  }
}

Letter PdfReader::read(const RawLetter& raw) {
  read_lines();
  const LineJoiner joiner(known_, text_);
  add_notes(joiner);
  add_blocks(joiner);
  fill_pdf_facts({raw, masthead_, text_, blocks_, parts_}, letter_);
  if (masthead_) {
    take_date_line();
    mark_motion_signatures(letter_);
  }
  return std::move(letter_);
}

struct HowRead {
  std::string_view format;
  std::string_view reader_version;
};

Letter letter_of(const RawLetter& raw, const std::vector<PdfPage>& pages,
                 const KnownWord& known, const HowRead& how) {
  Letter letter = PdfReader(pages, known).read(raw);
  letter.source.path = raw.input.path;
  letter.source.format = how.format;
  letter.source.reader_version = how.reader_version;
  letter.source.size = raw.input.size;
  letter.source.modified_ns = raw.input.modified_ns;
  return letter;
}

Skip skip_of(const RawLetter& raw, NoPages fault) {
  return {raw.input, fault.reason, std::move(fault.detail)};
}

/// Of a PDF whose own words are no text.
ReadResult read_by_ocr(const RawLetter& raw, std::vector<PdfPage> own,
                       const KnownWord& known) {
  std::vector<std::size_t> all(own.size());
  std::iota(all.begin(), all.end(), 0);
  auto read = read_pages_by_ocr(raw.content, std::move(own), all, raw.ocr);
  if (auto* const fault = std::get_if<NoPages>(&read)) {
    return skip_of(raw, std::move(*fault));
  }
  const auto& pages = std::get<std::vector<PdfPage>>(read);
  // Few words are all that some letters have: what the file takes says nothing.
  if (fault_of_text(pages, 0, known)) {
    return Skip{raw.input, SkipReason::nothing_seen, {}};
  }
  return letter_of(raw, pages, known, {"PDF by OCR", ocr_reader_version});
}

constexpr HowRead by_own_words = {"PDF", "pdf-2"};

std::vector<std::size_t> without_words(const std::vector<PdfPage>& pages) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < pages.size(); ++at) {
    if (pages[at].words.empty()) {
      found.push_back(at);
    }
  }
  return found;
}

/// Of a PDF in which those pages have no words: blank ones, or pictures.
Letter read_in_part(const RawLetter& raw, const std::vector<PdfPage>& own,
                    const std::vector<std::size_t>& lacking,
                    const KnownWord& known) {
  if (raw.ocr) {
    const auto read = read_pages_by_ocr(raw.content, own, lacking, raw.ocr);
    if (const auto* const pages = std::get_if<std::vector<PdfPage>>(&read)) {
      const bool are_blank = without_words(*pages).size() == lacking.size();
      return letter_of(
          raw, *pages, known,
          are_blank ? by_own_words
                    : HowRead{"PDF, in part by OCR", ocr_reader_version});
    }
  }
  Letter letter = letter_of(
      raw, own, known, {lacking_pages_format, by_own_words.reader_version});
  for (const std::size_t at : lacking) {
    const auto page = static_cast<unsigned>(at + 1);
    letter.furniture.push_back(
        {"page " + std::to_string(page), "page without text", page});
  }
  return letter;
}

}  // namespace

ReadResult read_pdf(const RawLetter& raw, const KnownWord& known) {
  auto read = read_pdf_pages(raw.content);
  if (auto* const fault = std::get_if<NoPages>(&read)) {
    return skip_of(raw, std::move(*fault));
  }
  auto& pages = std::get<std::vector<PdfPage>>(read);
  if (auto fault = fault_of_text(pages, raw.content.size(), known)) {
    return raw.ocr && is_for_ocr(fault->reason)
               ? read_by_ocr(raw, std::move(pages), known)
               : skip_of(raw, std::move(*fault));
  }
  const std::vector<std::size_t> lacking = without_words(pages);
  return lacking.empty() ? letter_of(raw, pages, known, by_own_words)
                         : read_in_part(raw, pages, lacking, known);
}

ReadResult read_pdf(const RawLetter& raw, const Lexicon& lexicon) {
  return read_pdf(raw, KnownWord([&](std::string_view word) {
                    return lexicon.contains(word);
                  }));
}

}  // namespace kamerzoek
