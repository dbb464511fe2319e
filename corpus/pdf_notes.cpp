#include "corpus/pdf_notes.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "corpus/line_shape.h"
#include "corpus/text_cursor.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

constexpr double small_print = 0.93;
constexpr unsigned most_pdf_notes_missing = 5;

struct Label {
  unsigned number = 0;
  std::size_t text_begin = 0;  ///< In the line's text.
  bool raised = false;
};

// The number that a line begins with: raised, or "1 Zie …", "[1] Zie …",
// "1) Zie …".
std::optional<Label> label_of(const PdfLine& line) {
  if (!line.marks.empty() && line.marks.front().offset == 0) {
    return Label{number_of(line.marks.front().digits), 0, true};
  }
  std::string_view rest = line.text;
  const bool bracket = rest.starts_with('[') || rest.starts_with('(');
  rest.remove_prefix(bracket ? 1 : 0);
  const std::string_view digits = leading_digits(rest);
  if (digits.empty() || digits.size() > 3 || digits[0] == '0') {
    return std::nullopt;
  }
  rest.remove_prefix(digits.size());
  if (rest.starts_with(']') || rest.starts_with(')')) {
    rest.remove_prefix(1);
  } else if (bracket || (!rest.empty() && rest.front() != ' ')) {
    return std::nullopt;
  }
  rest = trimmed(rest);
  return Label{number_of(digits), line.text.size() - rest.size(), false};
}

class NoteFinder {
 public:
  explicit NoteFinder(std::vector<PdfPageText>& pages) : pages_(&pages) {}

  std::vector<PdfNote> take() {
    for (PdfPageText& page : *pages_) {
      take_from(page);
    }
    return std::move(notes_);
  }

 private:
  static bool is_small(const PdfPageText& page, std::size_t line) {
    return page.lines[line].size < small_print * page.column.size;
  }

  // A raised number is a label whatever notes before it were not found.
  bool follows(const Label& label) const {
    return label.number == 1 ||
           (label.number > last_ &&
            (label.raised || label.number <= last_ + most_pdf_notes_missing));
  }

  static std::size_t small_begin(const PdfPageText& page);
  std::size_t label_begin(const PdfPageText& page, std::size_t small) const;
  bool goes_on(const PdfPageText& page, std::size_t line) const;
  void begin_note(const Label& label, PdfLine& line);
  void take_from(PdfPageText& page);

  std::vector<PdfPageText>* pages_;
  std::vector<PdfNote> notes_;
  unsigned last_ = 0;
};

// Where the small print begins that the page ends with.
std::size_t NoteFinder::small_begin(const PdfPageText& page) {
  std::size_t begin = page.lines.size();
  while (begin > 0 && is_small(page, begin - 1)) {
    --begin;
  }
  return begin;
}

// The line that the first note of the page begins with. In print as large as
// the text only a raised number counts, and only in the lower part of the page.
std::size_t NoteFinder::label_begin(const PdfPageText& page,
                                    std::size_t small) const {
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const auto label = label_of(page.lines[i]);
    if (!label || !follows(*label)) {
      continue;
    }
    const bool low = page.lines[i].box.top > 0.4 * page.height;
    if (i >= small || (label->raised && low)) {
      return i;
    }
  }
  return page.lines.size();
}

bool NoteFinder::goes_on(const PdfPageText& page, std::size_t line) const {
  return line < page.lines.size() && !notes_.empty() &&
         notes_.back().page + 1 == page.number &&
         !notes_.back().lines.empty() &&
         !ends_sentence(notes_.back().lines.back().text);
}

void NoteFinder::begin_note(const Label& label, PdfLine& line) {
  notes_.push_back({std::to_string(label.number), line.page, {}});
  last_ = label.number;
  if (label.raised) {
    line.marks.erase(line.marks.begin());
  }
  drop_front(line, label.text_begin);
}

void NoteFinder::take_from(PdfPageText& page) {
  const std::size_t small = small_begin(page);
  const std::size_t first = label_begin(page, small);
  std::size_t begin = first;
  if (small < first && goes_on(page, small)) {
    begin = small;
  }
  for (std::size_t i = begin; i < page.lines.size(); ++i) {
    PdfLine& line = page.lines[i];
    const auto label = i >= first ? label_of(line) : std::nullopt;
    const bool next = label && (i == first || label->number == last_ + 1 ||
                                (label->raised && follows(*label)));
    if (next) {
      begin_note(*label, line);
    }
    notes_.back().lines.push_back(std::move(line));
  }
  page.lines.resize(begin);
}

// The note that a mark on `page` calls: on that page, or else the next one that
// there is, or the one before.
std::optional<std::size_t> called_note(const PdfMark& mark, unsigned page,
                                       const std::vector<PdfNote>& notes) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (notes[i].label != mark.digits) {
      continue;
    }
    found = i;
    if (notes[i].page >= page) {
      break;
    }
  }
  return found;
}

}  // namespace

std::vector<PdfNote> take_pdf_notes(std::vector<PdfPageText>& pages) {
  return NoteFinder(pages).take();
}

std::vector<NoteCall> take_calls(PdfLine& line,
                                 const std::vector<PdfNote>& notes) {
  std::vector<NoteCall> calls;
  for (std::size_t i = 0; i < line.marks.size();) {
    const auto note = called_note(line.marks[i], line.page, notes);
    if (note) {
      calls.push_back({line.marks[i].offset, *note});
      ++i;
    } else {
      restore_mark(line, i);
    }
  }
  line.marks.clear();
  return calls;
}

}  // namespace kamerzoek
