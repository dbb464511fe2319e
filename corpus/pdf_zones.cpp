#include "corpus/pdf_zones.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/furniture_form.h"
#include "corpus/line_shape.h"
#include "corpus/pdf_column.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// Heads end and feet begin within this part of the page.
constexpr double deepest_head = 0.35;
constexpr double highest_foot = 0.75;
// A head that holds the page number has no more lines than these, of no more
// bytes.
constexpr std::size_t most_head_lines = 10;
constexpr std::size_t longest_head_line = 80;
// The text of letter paper ends above this part of the page.
constexpr double lowest_text = 0.87;
constexpr double small_foot = 0.93;
// Lines of running heads stand on the same height, but for so many points.
constexpr double same_height = 4;
constexpr std::size_t shortest_running_head = 3;
constexpr std::size_t longest_running_head = 200;

// Digits count pages, documents, days: the head is the same.
std::string without_digits(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (!is_digit(c)) {
      result += c;
    } else if (!result.ends_with('#')) {
      result += '#';
    }
  }
  return result;
}

// Where on the pages a text was seen.
struct Sighting {
  unsigned page = 0;
  double top = 0;
};

class ZoneFinder {
 public:
  ZoneFinder(const std::vector<PdfPage>& pages,
             std::vector<std::vector<PdfLine>> lines)
      : pages_(&pages), lines_(std::move(lines)) {}

  PdfZones find();

 private:
  using Reasons = std::vector<std::string_view>;

  void find_columns();
  void find_repeated();
  PdfPageText take_page(std::size_t page);
  void mark_edge(std::size_t page, bool from_top, Reasons& reasons) const;
  std::string_view edge_reason(const PdfLine& line, bool at_foot) const;
  bool is_letter_foot(std::size_t page, std::size_t line) const;
  void mark_numbered_head(std::size_t page, Reasons& reasons) const;
  bool is_repeated(const PdfLine& line) const;
  static std::string key_of(const PdfLine& line);

  const std::vector<PdfPage>* pages_;
  std::vector<std::vector<PdfLine>> lines_;
  std::vector<PdfColumn> columns_;
  std::unordered_map<std::string, std::vector<Sighting>> sightings_;
  PdfZones zones_;
};

// Pages of one width share a column; a wide table has one of its own.
void ZoneFinder::find_columns() {
  std::map<double, std::vector<std::size_t>> formats;
  for (std::size_t i = 0; i < pages_->size(); ++i) {
    formats[std::round((*pages_)[i].width / 10)].push_back(i);
  }
  columns_.resize(pages_->size());
  for (const auto& [width, members] : formats) {
    std::vector<const std::vector<PdfLine>*> of_format;
    for (const std::size_t i : members) {
      of_format.push_back(&lines_[i]);
    }
    const PdfColumn column = column_of(of_format);
    for (const std::size_t i : members) {
      columns_[i] = column;
    }
  }
}

std::string ZoneFinder::key_of(const PdfLine& line) {
  const bool may_run = line.text.size() >= shortest_running_head &&
                       line.text.size() <= longest_running_head;
  return may_run ? without_digits(line.text) : std::string();
}

void ZoneFinder::find_repeated() {
  for (const std::vector<PdfLine>& lines : lines_) {
    for (const PdfLine& line : lines) {
      sightings_[key_of(line)].push_back({line.page, line.box.top});
    }
  }
}

// On another page, at the same height; a short text may do so by chance once.
bool ZoneFinder::is_repeated(const PdfLine& line) const {
  constexpr std::size_t long_enough = 12;
  const std::string key = key_of(line);
  const auto found = sightings_.find(key);
  if (key.empty() || found == sightings_.end()) {
    return false;
  }
  const auto others =
      std::ranges::count_if(found->second, [&](const Sighting& sighting) {
        return sighting.page != line.page &&
               std::abs(sighting.top - line.box.top) <= same_height;
      });
  const bool few_pages = pages_->size() <= 3;
  return others >= (few_pages || line.text.size() >= long_enough ? 1 : 2);
}

// Empty when the line is no furniture though it stands at the edge.
std::string_view ZoneFinder::edge_reason(const PdfLine& line,
                                         bool at_foot) const {
  const auto number = bare_number(line.text);
  if (number && line.marks.empty() &&
      (*number == line.page || is_repeated(line))) {
    return "page number";
  }
  if (const std::string_view reason = furniture_reason(line.text);
      !reason.empty()) {
    return reason;
  }
  if (at_foot && (starts_like(line.text, "tweede kamer, vergaderjaar") ||
                  starts_like(line.text, "eerste kamer, vergaderjaar"))) {
    return "running head";
  }
  if (starts_like(line.text, "> retouradres") ||
      starts_like(line.text, "retouradres")) {
    return "letterhead";
  }
  return is_repeated(line) ? "running head"sv : std::string_view();
}

// Printed letter paper ends with small print far below the text: "Een
// routebeschrijving vindt u op …". A note has a number.
bool ZoneFinder::is_letter_foot(std::size_t page, std::size_t line) const {
  const std::vector<PdfLine>& lines = lines_[page];
  const PdfLine& foot = lines[line];
  const bool low = foot.box.top > lowest_text * (*pages_)[page].height;
  const bool is_small = foot.size < small_foot * columns_[page].size;
  if (page != 0 || line == 0 || !low || !is_small || !foot.marks.empty() ||
      is_digit(foot.text[0])) {
    return false;
  }
  return foot.box.top - lines[line - 1].box.bottom > foot.size;
}

// "Datum … Kenmerk … Pagina 2 van 2" at the top of a page is its head, even on
// the only page that has it.
void ZoneFinder::mark_numbered_head(std::size_t page, Reasons& reasons) const {
  const std::vector<PdfLine>& lines = lines_[page];
  std::size_t end = 0;
  const std::size_t most = std::min(lines.size(), most_head_lines);
  for (std::size_t i = 0; i < most; ++i) {
    if (lines[i].text.size() > longest_head_line ||
        lines[i].box.top > deepest_head * (*pages_)[page].height) {
      break;
    }
    if (furniture_reason(lines[i].text) == "page number") {
      reasons[i] = "page number";
      end = i;
    }
  }
  for (std::size_t i = 0; i < end; ++i) {
    if (reasons[i].empty()) {
      reasons[i] = "running head";
    }
  }
}

// From the edge inwards, up to the first line that is text.
void ZoneFinder::mark_edge(std::size_t page, bool from_top,
                           Reasons& reasons) const {
  const std::vector<PdfLine>& lines = lines_[page];
  const double height = (*pages_)[page].height;
  for (std::size_t step = 0; step < lines.size(); ++step) {
    const std::size_t i = from_top ? step : lines.size() - 1 - step;
    if (!reasons[i].empty()) {
      continue;
    }
    const bool at_edge = from_top ? lines[i].box.top < deepest_head * height
                                  : lines[i].box.top > highest_foot * height;
    reasons[i] = at_edge ? edge_reason(lines[i], !from_top) : ""sv;
    if (reasons[i].empty() && !from_top && is_letter_foot(page, i)) {
      reasons[i] = "letterhead";
    }
    if (reasons[i].empty()) {
      return;
    }
  }
}

PdfPageText ZoneFinder::take_page(std::size_t page) {
  std::vector<PdfLine>& lines = lines_[page];
  const unsigned number = (*pages_)[page].number;
  Reasons reasons(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_beside(lines[i], columns_[page])) {
      const bool count = furniture_reason(lines[i].text) == "page number";
      reasons[i] = count ? "page number" : "side column";
    }
  }
  if (page > 0) {
    mark_numbered_head(page, reasons);
  }
  mark_edge(page, true, reasons);
  mark_edge(page, false, reasons);
  PdfPageText text{number, (*pages_)[page].height, columns_[page], {}};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (reasons[i].empty()) {
      text.lines.push_back(std::move(lines[i]));
      continue;
    }
    while (!lines[i].marks.empty()) {
      restore_mark(lines[i], 0);
    }
    zones_.furniture.push_back(
        {std::move(lines[i].text), std::string(reasons[i]), number});
  }
  for (const PdfWord& word : (*pages_)[page].words) {
    if (word.turned) {
      zones_.furniture.push_back({word.text, "turned text", number});
    }
  }
  return text;
}

PdfZones ZoneFinder::find() {
  find_columns();
  find_repeated();
  for (std::size_t i = 0; i < pages_->size(); ++i) {
    zones_.pages.push_back(take_page(i));
  }
  return std::move(zones_);
}

}  // namespace

PdfZones find_zones(const std::vector<PdfPage>& pages,
                    std::vector<std::vector<PdfLine>> lines) {
  return ZoneFinder(pages, std::move(lines)).find();
}

}  // namespace kamerzoek
