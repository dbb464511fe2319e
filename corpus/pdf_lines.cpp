#include "corpus/pdf_lines.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/line_shape.h"
#include "corpus/text_lines.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

// In ems: how far apart words of one line may stand, when poppler had them one
// after the other, and when it had not.
constexpr double widest_gap = 1.6;
constexpr double widest_gap_between_runs = 0.9;
constexpr double widest_gap_after_marker = 6;
constexpr double usual_blank = 0.3;
constexpr double narrowest_blank = 0.12;
constexpr double raised_size = 0.85;

using Run = std::vector<const PdfWord*>;

PdfBox box_of(const Run& run) {
  PdfBox box = run.front()->box;
  for (const PdfWord* const word : run) {
    box = united(box, word->box);
  }
  return box;
}

// The size that most characters have.
double size_of(const Run& run) {
  std::map<double, std::size_t> sizes;
  for (const PdfWord* const word : run) {
    sizes[word->size] += word->text.size();
  }
  const auto most = std::ranges::max_element(
      sizes, {}, [](const auto& s) { return s.second; });
  return most->first;
}

bool goes_on_in(const PdfWord& word, const PdfWord& before) {
  const double gap = word.box.left - before.box.right;
  const double em = std::max(word.size, before.size);
  return beside(word.box, before.box) > 0.4 && gap > -0.5 * em &&
         gap < widest_gap * em;
}

// Word by word in poppler's order, which keeps columns apart.
std::vector<Run> runs_of(const PdfPage& page) {
  std::vector<Run> runs;
  for (const PdfWord& word : page.words) {
    if (word.turned) {
      continue;
    }
    if (runs.empty() || !goes_on_in(word, *runs.back().back())) {
      runs.emplace_back();
    }
    runs.back().push_back(&word);
  }
  return runs;
}

bool is_marker(const Run& run) {
  return run.size() == 1 && list_marker(run.front()->text) == run.front()->text;
}

struct PlacedRun {
  Run run;
  PdfBox box;
  double size = 0;
};

bool follows(const PlacedRun& a, const PlacedRun& b) {
  const double em = std::max(a.size, b.size);
  const double gap = b.box.left - a.box.right;
  const double most =
      (is_marker(a.run) ? widest_gap_after_marker : widest_gap_between_runs) *
      em;
  return beside(a.box, b.box) > 0.5 && gap > -0.5 * em && gap < most;
}

// Appends to each run what stands right behind it on the same height.
std::vector<PlacedRun> joined_runs(std::vector<PlacedRun> runs) {
  std::ranges::stable_sort(runs, {}, [](const auto& r) { return r.box.left; });
  std::vector<PlacedRun> joined;
  for (PlacedRun& run : runs) {
    const auto before = std::ranges::find_if(
        joined, [&](const PlacedRun& other) { return follows(other, run); });
    if (before == joined.end()) {
      joined.push_back(std::move(run));
      continue;
    }
    before->run.insert(before->run.end(), run.run.begin(), run.run.end());
    before->box = united(before->box, run.box);
    before->size = size_of(before->run);
  }
  return joined;
}

// "1", "12,", "1,2" raised above the line.
bool is_mark(const PdfWord& word, double size, const PdfBox& line) {
  return word.size <= raised_size * size && is_digit(word.text[0]) &&
         word.text.find_first_not_of("0123456789,.;:)") == std::string::npos &&
         leading_digits(word.text).size() <= 3 &&
         word.box.bottom < line.bottom - 0.1 * size;
}

// The box of what is set in the line's own size.
PdfBox body_box(const PlacedRun& run) {
  PdfBox box;
  for (const PdfWord* const word : run.run) {
    if (word->size > raised_size * run.size) {
      box = box.right == 0 ? word->box : united(box, word->box);
    }
  }
  return box;
}

class LineComposer {
 public:
  LineComposer(const PlacedRun& run, const WordMender& mender)
      : run_(&run), mender_(&mender), body_(body_box(run)) {}

  PdfLine compose(unsigned page) {
    line_.page = page;
    line_.box = run_->box;
    line_.size = run_->size;
    for (const PdfWord* const word : run_->run) {
      add(*word);
      before_ = word;
    }
    line_.bold = counted_ > 0 && bold_ == counted_;
    line_.italic = counted_ > 0 && italic_ == counted_;
    return std::move(line_);
  }

 private:
  bool blank_before(const PdfWord& word) const {
    if (line_.text.empty() || before_ == nullptr) {
      return false;
    }
    const double em = std::min(word.size, before_->size);
    const double gap = word.box.left - before_->box.right;
    return gap > narrowest_blank * em || before_->before_blank;
  }

  void add(const PdfWord& word) {
    if (is_mark(word, run_->size, body_)) {
      add_mark(word.text);
      return;
    }
    std::string text = mender_->with_ligatures(plain_characters(word.text));
    count_face_of(word, text);
    if (line_.text.empty()) {
      line_.first_width = word.box.width();
    }
    if (blank_before(word) && !belongs(word, text)) {
      line_.text += ' ';
    }
    line_.text += text;
  }

  bool belongs(const PdfWord& word, std::string_view text) const {
    const bool after_mark =
        !line_.marks.empty() && line_.marks.back().offset == line_.text.size();
    const double gap = (word.box.left - before_->box.right) /
                       (usual_blank * std::max(word.size, 1.0));
    return !after_mark &&
           mender_->belong_together(last_word(line_.text), text, gap);
  }

  void add_mark(std::string_view text) {
    while (!text.empty()) {
      const std::string_view digits = leading_digits(text);
      if (!digits.empty()) {
        line_.marks.push_back({line_.text.size(), std::string(digits)});
        text.remove_prefix(digits.size());
      } else if (is_digit(text.back()) || line_.text.empty()) {
        text.remove_prefix(1);  // The comma of "1,2".
      } else {
        line_.text += text;
        text = {};
      }
    }
  }

  // Figures have a face as letters have; dashes and bullets do not count.
  void count_face_of(const PdfWord& word, std::string_view text) {
    const bool counts =
        starts_with_letter(text) || ends_with_letter(text) ||
        text.find_first_of("0123456789") != std::string_view::npos;
    const std::size_t size = counts ? text.size() : 0;
    counted_ += size;
    bold_ += word.bold ? size : 0;
    italic_ += word.italic ? size : 0;
  }

  const PlacedRun* run_;
  const WordMender* mender_;
  PdfBox body_;
  const PdfWord* before_ = nullptr;
  std::size_t counted_ = 0;
  std::size_t bold_ = 0;
  std::size_t italic_ = 0;
  PdfLine line_;
};

// From top to bottom; what stands beside each other from left to right.
void put_in_order(std::vector<PdfLine>& lines) {
  std::ranges::stable_sort(lines, {}, [](const auto& l) { return l.box.top; });
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() &&
           beside(lines[begin].box, lines[end].box) > 0.5) {
      ++end;
    }
    std::stable_sort(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const PdfLine& a, const PdfLine& b) {
                       return a.box.left < b.box.left;
                     });
    begin = end;
  }
}

}  // namespace

std::vector<PdfLine> lines_of(const PdfPage& page, const WordMender& mender) {
  std::vector<PlacedRun> runs;
  for (Run& run : runs_of(page)) {
    const PdfBox box = box_of(run);
    const double size = size_of(run);
    runs.push_back({std::move(run), box, size});
  }
  std::vector<PdfLine> lines;
  for (const PlacedRun& run : joined_runs(std::move(runs))) {
    PdfLine line = LineComposer(run, mender).compose(page.number);
    if (!line.text.empty() || !line.marks.empty()) {
      lines.push_back(std::move(line));
    }
  }
  put_in_order(lines);
  return lines;
}

void restore_mark(PdfLine& line, std::size_t mark) {
  const PdfMark restored = line.marks[mark];
  line.marks.erase(line.marks.begin() + static_cast<std::ptrdiff_t>(mark));
  std::string text = restored.digits;
  const bool after_digit =
      restored.offset > 0 && is_digit(line.text[restored.offset - 1]);
  const bool before_word =
      restored.offset < line.text.size() && line.text[restored.offset] != ' ';
  text.insert(0, after_digit ? " " : "");
  text += before_word ? " " : "";
  line.text.insert(restored.offset, text);
  for (std::size_t i = mark; i < line.marks.size(); ++i) {
    line.marks[i].offset += text.size();
  }
}

void append(PdfLine& line, const PdfLine& next) {
  line.text += line.text.empty() || next.text.empty() ? "" : " ";
  for (const PdfMark& mark : next.marks) {
    line.marks.push_back({line.text.size() + mark.offset, mark.digits});
  }
  line.text += next.text;
  line.box = united(line.box, next.box);
  line.bold = line.bold && next.bold;
  line.italic = line.italic && next.italic;
}

void drop_front(PdfLine& line, std::size_t end) {
  line.text.erase(0, end);
  for (PdfMark& mark : line.marks) {
    mark.offset -= std::min(mark.offset, end);
  }
}

}  // namespace kamerzoek
