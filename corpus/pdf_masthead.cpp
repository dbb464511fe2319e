#include "corpus/pdf_masthead.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "corpus/identifiers.h"
#include "corpus/letter_head.h"
#include "corpus/line_shape.h"

namespace kamerzoek {
namespace {

// The house is printed this large, in points, at the top of the page.
constexpr double least_house_size = 14;
constexpr double lowest_house_top = 120;
constexpr double line_distance = 1.6;  // In ems, of lines of one title.

class PdfMastheadReader {
 public:
  explicit PdfMastheadReader(std::vector<PdfLine>& lines) : lines_(&lines) {}

  std::optional<PdfMasthead> read();
  void take(std::vector<Furniture>& furniture);

 private:
  const PdfLine* find_house() const;
  std::size_t find_number_line() const;
  void read_questions();
  void read_kamerstuk(std::size_t number_line);
  void read_dossier(const PdfLine& line);
  std::string text_beside(const PdfLine& label);
  void read_id();

  std::vector<PdfLine>* lines_;
  double end_ = 0;  ///< The masthead reaches down to here.
  PdfMasthead masthead_;
};

const PdfLine* PdfMastheadReader::find_house() const {
  for (const PdfLine& line : *lines_) {
    const bool named = starts_like(line.text, "tweede kamer der") ||
                       starts_like(line.text, "eerste kamer der") ||
                       starts_like(line.text, "verenigde vergadering der");
    if (named && line.size >= least_house_size &&
        line.box.top < lowest_house_top) {
      return &line;
    }
  }
  return nullptr;
}

// "Nr. 143", or the letter that numbers papers of the Eerste Kamer: to the left
// of a title in bold.
std::size_t PdfMastheadReader::find_number_line() const {
  for (std::size_t i = 0; i + 1 < lines_->size(); ++i) {
    const PdfLine& line = (*lines_)[i];
    const PdfLine& next = (*lines_)[i + 1];
    const bool beside_title = next.bold && beside(line.box, next.box) > 0.5 &&
                              next.box.left > line.box.right;
    const bool letter = line.bold && line.text.size() <= 2 &&
                        line.text[0] >= 'A' && line.text[0] <= 'Z';
    if (beside_title && (line.text.starts_with("Nr. ") || letter)) {
      return i;
    }
  }
  return lines_->size();
}

// What stands to the right of a label, and goes on below.
std::string PdfMastheadReader::text_beside(const PdfLine& label) {
  std::string text;
  double bottom = label.box.bottom;
  for (const PdfLine& line : *lines_) {
    const bool right = line.box.left > label.box.right;
    const bool first = text.empty() && beside(line.box, label.box) > 0.5;
    const bool next = !text.empty() && line.bold == label.bold &&
                      line.box.top > label.box.top &&
                      line.box.bottom - bottom < line_distance * line.size;
    if (right && (first || next)) {
      text += (text.empty() ? "" : " ") + line.text;
      bottom = line.box.bottom;
      end_ = std::max(end_, line.box.bottom);
    }
  }
  return text;
}

void PdfMastheadReader::read_dossier(const PdfLine& line) {
  const auto dossier = parse_dossier(line.text);
  if (!dossier) {
    return;
  }
  masthead_.facts.dossiers.push_back(*dossier);
  std::string title = text_beside(line);
  if (masthead_.facts.dossier_title.empty()) {
    masthead_.facts.dossier_title = std::move(title);
  }
}

void PdfMastheadReader::read_kamerstuk(std::size_t number_line) {
  const PdfLine& number = (*lines_)[number_line];
  for (std::size_t i = 0; i < number_line; ++i) {
    read_dossier((*lines_)[i]);
  }
  end_ = number.box.bottom;
  masthead_.facts.genre = "kamerstuk";
  masthead_.facts.number = std::string(last_word(number.text));
  masthead_.facts.title = text_beside(number);
}

// "Aanhangsel van de Handelingen" and, in large figures, its number.
void PdfMastheadReader::read_questions() {
  const auto line = std::ranges::find_if(*lines_, [](const PdfLine& candidate) {
    return candidate.bold && candidate.text.size() <= 5 &&
           candidate.box.top > lowest_house_top &&
           leading_digits(candidate.text) == candidate.text;
  });
  if (line == lines_->end()) {
    return;
  }
  masthead_.facts.genre = "kamervragen";
  masthead_.facts.number = line->text;
  end_ = line->box.bottom;
  std::string session = session_year_in(masthead_.facts.session);
  std::erase(session, '-');
  if (!session.empty()) {
    masthead_.id = "ah-tk-" + session + "-" + line->text;
  }
}

void PdfMastheadReader::read_id() {
  for (const PdfLine& line : *lines_) {
    const auto kind = identifier_kind(line.text);
    if (kind == IdentifierKind::kamerstuk || kind == IdentifierKind::annex ||
        kind == IdentifierKind::questions) {
      masthead_.id = line.text;
    }
  }
}

std::optional<PdfMasthead> PdfMastheadReader::read() {
  const PdfLine* const house = find_house();
  if (house == nullptr) {
    return std::nullopt;
  }
  masthead_.facts.house = house->text;
  bool questions = false;
  for (const PdfLine& line : *lines_) {
    if (starts_like(line.text, "vergaderjaar ")) {
      masthead_.facts.session = line.text;
    }
    questions = questions || starts_like(line.text, "aanhangsel van de h");
  }
  const std::size_t number = find_number_line();
  if (questions) {
    read_questions();
  } else if (number < lines_->size()) {
    read_kamerstuk(number);
  }
  read_id();
  return end_ > 0 ? std::optional(masthead_) : std::nullopt;
}

void PdfMastheadReader::take(std::vector<Furniture>& furniture) {
  std::vector<PdfLine> rest;
  for (PdfLine& line : *lines_) {
    if (line.box.bottom <= end_ + 1) {
      furniture.push_back({std::move(line.text), "masthead", line.page});
    } else {
      rest.push_back(std::move(line));
    }
  }
  *lines_ = std::move(rest);
}

}  // namespace

std::optional<PdfMasthead> take_masthead(std::vector<PdfLine>& lines,
                                         std::vector<Furniture>& furniture) {
  PdfMastheadReader reader(lines);
  auto masthead = reader.read();
  if (masthead) {
    reader.take(furniture);
  }
  return masthead;
}

}  // namespace kamerzoek
