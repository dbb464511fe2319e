#include "corpus/hocr.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>
#include <variant>

#include "analyzers/ascii.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// Of the height of a line, from its highest letter to its lowest, that is the
// size of its font; as in most faces.
constexpr double size_of_height = 1.08;
// Sizes of lines that differ less are one: OCR measures each line by itself.
constexpr double size_noise = 0.18;
// A line is read when OCR is so sure of it, of 100; a name in it may have 0.
constexpr double least_sure = 35;
// The same for signs, and for a dash, which begins items of lists.
constexpr double least_sure_sign = 50;
constexpr double least_sure_dash = 20;

/// What is said in a `title`: "bbox 1 2 3 4; x_wconf 95".
class Title {
 public:
  explicit Title(std::string_view text) : text_(text) {}

  /// The numbers behind `name`; those that are missing are 0.
  template <std::size_t count>
  std::array<double, count> numbers(std::string_view name) const {
    std::array<double, count> result{};
    std::string_view rest = behind(name);
    for (double& number : result) {
      rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
      const auto [end, error] =
          std::from_chars(rest.data(), rest.data() + rest.size(), number);
      if (error != std::errc() || !(std::abs(number) < 1e6)) {
        number = 0;
        break;
      }
      rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    }
    return result;
  }

  double number(std::string_view name) const { return numbers<1>(name)[0]; }
  bool has(std::string_view name) const { return !behind(name).empty(); }

  PdfBox box() const {
    const auto [left, top, right, bottom] = numbers<4>("bbox");
    return {left, top, right, bottom};
  }

 private:
  std::string_view behind(std::string_view name) const {
    std::string_view rest = text_;
    while (!rest.empty()) {
      rest.remove_prefix(std::min(rest.find_first_not_of("; "), rest.size()));
      const std::string_view item = rest.substr(0, rest.find(';'));
      if (item.starts_with(name) && item.size() > name.size() &&
          item[name.size()] == ' ') {
        return item.substr(name.size());
      }
      rest.remove_prefix(item.size());
    }
    return {};
  }

  std::string_view text_;
};

struct SeenWord {
  std::string text;
  PdfBox box;
  double confidence = 0;  ///< To 100.
};

/// In dots. The baseline falls by `slope` from `baseline` at the left edge.
struct SeenLine {
  PdfBox box;
  double baseline = 0;
  double slope = 0;
  double height = 0;  ///< Of its letters, those that go below the line too.
  double descent = 0;
  bool turned = false;
  std::vector<SeenWord> words;

  double baseline_at(double x) const {
    return baseline + slope * (x - box.left);
  }
};

bool is_line(XmlNode node) {
  const std::string_view name = node.attribute("class");
  return name == "ocr_line"sv || name == "ocr_header"sv ||
         name == "ocr_caption"sv || name == "ocr_textfloat"sv;
}

void add_text(XmlNode node, std::string& text) {
  text += node.text();
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    add_text(child, text);
  }
}

SeenWord word_of(XmlNode node) {
  const Title title(node.attribute("title"));
  SeenWord word;
  add_text(node, word.text);
  word.text = to_nfc(repaired_utf8(word.text)).value_or("");
  std::erase_if(word.text, [](char c) { return c >= 0 && c <= ' '; });
  word.box = title.box();
  word.confidence = title.number("x_wconf");
  return word;
}

bool has_letter_or_digit(std::string_view text) {
  return std::ranges::any_of(text, is_word_byte) &&
         (starts_with_letter(text) || ends_with_letter(text) ||
          text.find_first_of("0123456789") != std::string_view::npos);
}

bool is_word(const SeenWord& word) {
  const bool is_dash =
      word.text == "-" || word.text == "\u2013" || word.text == "\u2014";
  const double least = is_dash ? least_sure_dash : least_sure_sign;
  return word.box.width() > 0 && word.box.height() > 0 && !word.text.empty() &&
         (has_letter_or_digit(word.text) || word.confidence >= least);
}

SeenLine line_of(XmlNode node) {
  const Title title(node.attribute("title"));
  SeenLine line;
  line.box = title.box();
  const auto [slope, offset] = title.numbers<2>("baseline");
  line.slope = std::clamp(slope, -0.5, 0.5);
  line.baseline = line.box.bottom + offset;
  line.height = title.number("x_size");
  line.descent = title.number("x_descenders");
  line.turned = title.has("textangle");
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    SeenWord word = word_of(child);
    if (is_word(word)) {
      line.words.push_back(std::move(word));
    }
  }
  return line;
}

bool is_sure(const SeenLine& line) {
  double sum = 0;
  double weight = 0;
  for (const SeenWord& word : line.words) {
    const auto size = static_cast<double>(word.text.size());
    sum += size * word.confidence;
    weight += size;
  }
  return sum >= least_sure * weight;
}

std::string text_of(const SeenLine& line) {
  std::string text;
  for (const SeenWord& word : line.words) {
    text += text.empty() ? "" : " ";
    text += word.text;
  }
  return text;
}

void find_lines(XmlNode node, std::vector<SeenLine>& lines) {
  if (is_line(node)) {
    SeenLine line = line_of(node);
    if (!line.words.empty()) {
      lines.push_back(std::move(line));
    }
    return;
  }
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    find_lines(child, lines);
  }
}

/// The height that most letters on the page have.
double usual_height(const std::vector<SeenLine>& lines) {
  std::vector<double> heights;
  for (const SeenLine& line : lines) {
    for (const SeenWord& word : line.words) {
      heights.insert(heights.end(), word.text.size(), line.height);
    }
  }
  const auto middle =
      heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::ranges::nth_element(heights, middle);
  return *middle;
}

/// "1", "12,": what may be the mark of a footnote.
bool may_be_mark(std::string_view text) {
  return is_digit(text[0]) && leading_digits(text).size() <= 3 &&
         text.find_first_not_of("0123456789,.;:)") == std::string_view::npos;
}

class WordPlacer {
 public:
  WordPlacer(const std::vector<SeenLine>& lines, double dpi)
      : usual_(usual_height(lines)), points_(72 / dpi) {}

  void place(const SeenLine& line, std::vector<PdfWord>& words) const {
    const bool is_usual = std::abs(line.height - usual_) <= size_noise * usual_;
    const double height = is_usual ? usual_ : std::max(line.height, 1.0);
    const double descent = std::clamp(line.descent, 0.1 * height, 0.3 * height);
    const double baseline =
        line.baseline_at((line.box.left + line.box.right) / 2);
    for (const SeenWord& word : line.words) {
      PdfWord placed;
      placed.text = word.text;
      placed.turned = line.turned;
      placed.before_blank = true;
      PdfBox box{word.box.left, baseline + descent - height, word.box.right,
                 baseline + descent};
      double size = height * size_of_height;
      const double local =
          line.baseline_at((word.box.left + word.box.right) / 2);
      const double raised = local - word.box.bottom;
      if (may_be_mark(word.text) && raised > 0.15 * height &&
          word.box.height() < 0.6 * height) {
        box.bottom = baseline - raised;
        box.top = box.bottom - word.box.height();
        size = word.box.height() * size_of_height;
      }
      placed.box = {box.left * points_, box.top * points_, box.right * points_,
                    box.bottom * points_};
      placed.size = std::round(size * points_ * 2) / 2;
      words.push_back(std::move(placed));
    }
  }

 private:
  double usual_;
  double points_;  ///< In one dot.
};

}  // namespace

std::optional<SeenPage> read_hocr(std::string_view hocr, double dpi) {
  const auto parsed = parse_xml(hocr);
  const auto* const tree = std::get_if<XmlTree>(&parsed);
  if (tree == nullptr || !(dpi > 0)) {
    return std::nullopt;
  }
  std::vector<SeenLine> lines;
  find_lines(tree->root(), lines);
  SeenPage page;
  const auto unsure =
      std::stable_partition(lines.begin(), lines.end(), is_sure);
  for (auto line = unsure; line != lines.end(); ++line) {
    page.unread.push_back(text_of(*line));
  }
  lines.erase(unsure, lines.end());
  if (lines.empty()) {
    return page;
  }
  const WordPlacer placer(lines, dpi);
  for (const SeenLine& line : lines) {
    placer.place(line, page.words);
  }
  return page;
}

}  // namespace kamerzoek
