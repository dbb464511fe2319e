#include "corpus/text_notes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/line_shape.h"
#include "corpus/note_marks.h"
#include "corpus/text_cursor.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// How many numbers may be missing between one note found and the next.
constexpr unsigned most_missing = 5;

struct LabelledLine {
  unsigned label = 0;
  std::size_t text_begin = 0;  ///< In the line, after label and blank.
};

struct NoteBlock {
  std::size_t end = 0;              ///< One past its last line.
  std::vector<std::size_t> begins;  ///< The line each note begins with.
  std::vector<unsigned> labels;
};

// "1 Zie …", "1" alone, "[1] Zie …", "¹ Zie …". Not "1. …" or "1e …".
std::optional<LabelledLine> label_of(std::string_view line) {
  std::string digits;
  std::string_view rest = line;
  const bool bracket = rest.starts_with('[');
  rest.remove_prefix(bracket ? 1U : 0U);
  while (!rest.empty() && digits.size() <= 3) {
    const auto* const raised = std::ranges::find_if(
        superscripts,
        [&](std::string_view digit) { return rest.starts_with(digit); });
    if (is_digit(rest.front())) {
      digits += rest.front();
      rest.remove_prefix(1);
    } else if (raised != superscripts.end()) {
      digits += static_cast<char>('0' + (raised - superscripts.begin()));
      rest.remove_prefix(raised->size());
    } else {
      break;
    }
  }
  if (digits.empty() || digits.size() > 3 || digits.front() == '0' ||
      (bracket && !rest.starts_with(']'))) {
    return std::nullopt;
  }
  rest.remove_prefix(bracket ? 1U : 0U);
  const bool raised = static_cast<unsigned char>(line.front()) >= 0x80;
  if (!rest.empty() && rest.front() != ' ' && !raised && !bracket) {
    return std::nullopt;
  }
  rest = trimmed(rest);
  if (starts_lower(rest) && !rest.starts_with("http") && !raised) {
    return std::nullopt;
  }
  return LabelledLine{number_of(digits), line.size() - rest.size()};
}

// The block of notes from lines[first] to the end of the page, if the lines are
// one: after a blank line only the next note begins, or a broken sentence goes
// on.
std::optional<NoteBlock> block_from(const std::vector<TextLine>& lines,
                                    std::size_t first, std::size_t page_end) {
  NoteBlock block{page_end, {}, {}};
  bool label_alone = false;
  for (std::size_t i = first; i < page_end; ++i) {
    const auto labelled = label_of(lines[i].text);
    const unsigned next = block.labels.empty() ? 0 : block.labels.back() + 1;
    if (labelled && !label_alone && (next == 0 || labelled->label == next)) {
      block.begins.push_back(i);
      block.labels.push_back(labelled->label);
      label_alone = labelled->text_begin == lines[i].text.size();
    } else if (lines[i].after_blank && !label_alone &&
               !starts_lower(lines[i].text)) {
      return std::nullopt;
    } else {
      label_alone = false;
    }
  }
  return block;
}

bool speaks_like_note(std::string_view line, std::size_t text_begin) {
  constexpr std::array openings = {
      "zie "sv,       "kamerstuk"sv,    "https://"sv,    "http://"sv,
      "www."sv,       "ibid"sv,         "idem"sv,        "vgl."sv,
      "tk "sv,        "tweede kamer"sv, "kst"sv,         "motie"sv,
      "aanhangsel"sv, "handelingen"sv,  "bijlage bij"sv, "bron"sv,
      "see "sv};
  const std::string_view text = line.substr(text_begin);
  return std::ranges::any_of(openings, [&](std::string_view opening) {
    return starts_like(text, opening);
  });
}

// Takes notes page by page; keeps the count of labels from one to the next.
class NoteTaker {
 public:
  NoteTaker(std::vector<TextLine>& lines, const LineJoiner& joiner)
      : lines_(lines), joiner_(joiner), is_note_(lines.size(), false) {}

  std::vector<Note> take();

 private:
  void take_from_page(std::size_t begin, std::size_t end);
  bool take_block(const NoteBlock& block, std::size_t page_begin);
  std::vector<NoteMark> marks_before(const NoteBlock& block,
                                     std::size_t page_begin) const;
  void add_note(const NoteBlock& block, std::size_t index);
  void take_mark(const NoteMark& mark, std::size_t note);
  void remove_note_lines();

  std::vector<TextLine>& lines_;
  const LineJoiner& joiner_;
  std::vector<bool> is_note_;
  std::vector<Note> notes_;
  unsigned last_label_ = 0;
};

std::vector<Note> NoteTaker::take() {
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= lines_.size(); ++i) {
    if (i == lines_.size() || lines_[i].page != lines_[begin].page) {
      take_from_page(begin, i);
      begin = i;
    }
  }
  remove_note_lines();
  return std::move(notes_);
}

void NoteTaker::take_from_page(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const auto labelled = label_of(lines_[i].text);
    if (!labelled ||
        (i != begin && !lines_[i].after_blank &&
         labelled->text_begin < lines_[i].text.size()) ||
        (labelled->label != 1 &&
         (labelled->label <= last_label_ ||
          labelled->label > last_label_ + most_missing))) {
      continue;
    }
    const auto block = block_from(lines_, i, end);
    if (block && take_block(*block, begin)) {
      return;
    }
  }
}

// Endnotes are called from any page of the letter.
std::vector<NoteMark> NoteTaker::marks_before(const NoteBlock& block,
                                              std::size_t page_begin) const {
  std::vector<NoteMark> marks =
      find_note_marks(lines_, page_begin, block.begins.front());
  const bool called = std::ranges::any_of(marks, [&](const NoteMark& mark) {
    return mark.number == block.labels.front();
  });
  if (!called && notes_.empty() && block.end == lines_.size()) {
    return find_note_marks(lines_, 0, block.begins.front());
  }
  return marks;
}

bool NoteTaker::take_block(const NoteBlock& block, std::size_t page_begin) {
  const std::vector<NoteMark> marks = marks_before(block, page_begin);
  const std::vector<std::size_t> calls = match_marks(marks, block.labels);
  const std::size_t first = block.begins.front();
  const bool called = std::ranges::any_of(calls, [&](std::size_t call) {
    return call != no_mark && !marks[call].doubtful;
  });
  const auto labelled = label_of(lines_[first].text);
  if (!called && calls.front() == no_mark &&
      !speaks_like_note(lines_[first].text, labelled->text_begin)) {
    return false;
  }
  const std::size_t first_note = notes_.size();
  for (std::size_t i = 0; i < block.labels.size(); ++i) {
    add_note(block, i);
  }
  // From the last on, so that places in a line stay true.
  for (std::size_t i = calls.size(); i > 0; --i) {
    if (calls[i - 1] != no_mark) {
      take_mark(marks[calls[i - 1]], first_note + i - 1);
    }
  }
  std::fill(is_note_.begin() + static_cast<std::ptrdiff_t>(first),
            is_note_.begin() + static_cast<std::ptrdiff_t>(block.end), true);
  last_label_ = block.labels.back();
  return true;
}

void NoteTaker::add_note(const NoteBlock& block, std::size_t index) {
  const std::size_t begin = block.begins[index];
  const std::size_t end =
      index + 1 < block.begins.size() ? block.begins[index + 1] : block.end;
  TextLine& line = lines_[begin];
  line.text.erase(0, label_of(line.text)->text_begin);
  notes_.push_back({std::to_string(block.labels[index]),
                    std::string(trimmed(joiner_.join(lines_, begin, end).text)),
                    line.page});
}

void NoteTaker::take_mark(const NoteMark& mark, std::size_t note) {
  TextLine& line = lines_[mark.line];
  const std::size_t size = mark.end - mark.begin;
  line.text.erase(mark.begin, size);
  for (NoteCall& call : line.calls) {
    call.offset -= size;
  }
  line.calls.insert(line.calls.begin(), {mark.begin, note});
}

void NoteTaker::remove_note_lines() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (is_note_[i]) {
      continue;
    }
    if (kept != i) {
      lines_[kept] = std::move(lines_[i]);
    }
    ++kept;
  }
  lines_.resize(kept);
}

}  // namespace

std::vector<Note> take_notes(std::vector<TextLine>& lines,
                             const LineJoiner& joiner) {
  return NoteTaker(lines, joiner).take();
}

}  // namespace kamerzoek
