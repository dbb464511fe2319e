#include "corpus/text_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

constexpr unsigned tab_width = 8;

using Replacement = std::pair<std::string_view, std::string_view>;

// What stands for something else in text from PDFs, and what that is.
constexpr std::array replacements = {
    Replacement{"\u00A0"sv, " "sv},   Replacement{"\u2007"sv, " "sv},
    Replacement{"\u2009"sv, " "sv},   Replacement{"\u200A"sv, " "sv},
    Replacement{"\u202F"sv, " "sv},   Replacement{"\u2002"sv, " "sv},
    Replacement{"\u2003"sv, " "sv},   Replacement{"\u3000"sv, " "sv},
    Replacement{"\u200B"sv, ""sv},    Replacement{"\u200C"sv, ""sv},
    Replacement{"\u200D"sv, ""sv},    Replacement{"\u2060"sv, ""sv},
    Replacement{"\uFEFF"sv, ""sv},    Replacement{"\uFB00"sv, "ff"sv},
    Replacement{"\uFB01"sv, "fi"sv},  Replacement{"\uFB02"sv, "fl"sv},
    Replacement{"\uFB03"sv, "ffi"sv}, Replacement{"\uFB04"sv, "ffl"sv},
    Replacement{"\u00AD"sv, ""sv},    Replacement{"\u2011"sv, "-"sv},
};

bool may_be_replaced(char c) {
  return c == '\xC2' || c == '\xE2' || c == '\xE3' || c == '\xEF';
}

// The replacement for what `raw` begins with, or null.
const Replacement* replacement_at(std::string_view raw) {
  if (!may_be_replaced(raw.front())) {
    return nullptr;
  }
  const auto* const found = std::ranges::find_if(
      replacements,
      [&](const auto& entry) { return raw.starts_with(entry.first); });
  return found == replacements.end() ? nullptr : found;
}

unsigned columns(std::string_view blanks) {
  unsigned count = 0;
  for (const char c : blanks) {
    count += c == '\t' ? tab_width : 1;
  }
  return count;
}

// Where the line that begins at `begin` ends, and where the next one begins.
std::pair<std::size_t, std::size_t> line_end(std::string_view text,
                                             std::size_t begin) {
  std::size_t end = text.find_first_of("\n\r\f\v\xE2", begin);
  while (end != std::string_view::npos && text[end] == '\xE2') {
    const std::string_view c = text.substr(end, 3);
    if (c == "\u2028" || c == "\u2029") {
      return {end, end + 3};
    }
    end = text.find_first_of("\n\r\f\v\xE2", end + 1);
  }
  if (end == std::string_view::npos) {
    return {text.size(), text.size()};
  }
  return {end, end + (text.substr(end, 2) == "\r\n" ? 2U : 1U)};
}

bool is_page_mark(const TextLine& line) {
  return line.indent == 1;
}

// Pages of letters hold some forty lines; the last and a cover letter fewer.
constexpr std::size_t fewest_lines = 3;
constexpr std::size_t fewest_lines_on_average = 6;
constexpr std::size_t most_lines = 120;

bool uses_blank_as_page_mark(const std::vector<TextLine>& lines) {
  std::size_t marks = 0;
  std::size_t indented = 0;
  std::size_t page_begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    indented += lines[i].indent > 1 ? 1U : 0U;
    if (i == 0 || !is_page_mark(lines[i])) {
      continue;
    }
    ++marks;
    const std::size_t length = i - page_begin;
    if (length < fewest_lines || length > most_lines) {
      return false;
    }
    page_begin = i;
  }
  return marks > 0 && lines.size() - page_begin <= most_lines &&
         lines.size() >= (marks + 1) * fewest_lines_on_average &&
         indented * 5 <= lines.size();
}

bool parts_month_from_year(std::string_view text, std::size_t at) {
  if (at < 3 || !is_digit(text[at]) || is_digit(text[at - 1]) ||
      !is_year(text.substr(at, 4))) {
    return false;
  }
  const std::size_t from = at > 9 ? at - 9 : 0;
  const std::string_view word = last_word(text.substr(from, at - from));
  return is_month(word) || is_season(word);
}

std::string with_month_and_year_apart(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (parts_month_from_year(text, i)) {
      result += ' ';
    }
    result += text[i];
  }
  return result;
}

void tidy(TextLine& line) {
  std::string text;
  text.reserve(line.text.size());
  std::size_t blanks = 0;
  for (const char c : line.text) {
    if (c == ' ' || c == '\t') {
      blanks += c == '\t' ? 3 : 1;
      continue;
    }
    line.gaps += blanks >= 3 ? 1U : 0U;
    if (blanks > 0) {
      text += ' ';
    }
    blanks = 0;
    text += c;
  }
  line.text = with_month_and_year_apart(text);
}

}  // namespace

std::string plain_characters(std::string_view raw) {
  const bool soft_end = trimmed(raw).ends_with("\u00AD");
  std::string text;
  text.reserve(raw.size());
  while (!raw.empty()) {
    const Replacement* replacement = replacement_at(raw);
    text += replacement != nullptr ? replacement->second : raw.substr(0, 1);
    raw.remove_prefix(replacement != nullptr ? replacement->first.size() : 1);
  }
  return soft_end ? text + "\u00AD" : text;
}

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  bool after_blank = true;
  unsigned form_feeds = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto [end, next] = line_end(text, begin);
    const std::string raw = plain_characters(text.substr(begin, end - begin));
    const std::string_view words = trimmed(raw);
    if (!words.empty()) {
      const auto indent = static_cast<std::size_t>(words.data() - raw.data());
      lines.push_back({std::string(words),
                       columns(std::string_view(raw).substr(0, indent)),
                       form_feeds,
                       0,
                       0,
                       after_blank,
                       {}});
      form_feeds = 0;
    }
    // A form feed right after a line's text ends no paragraph.
    const bool fed = end < text.size() && text[end] == '\f';
    after_blank = words.empty() && (after_blank || !fed);
    form_feeds += fed ? 1U : 0U;
    if (lines.size() > max_lines) {
      break;
    }
    begin = next;
  }
  return lines;
}

void number_pages(std::vector<TextLine>& lines, std::string_view text) {
  const bool fed = text.find('\f') != std::string_view::npos;
  if (!fed && !uses_blank_as_page_mark(lines)) {
    return;
  }
  unsigned page = 1;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (fed) {
      page += lines[i].form_feeds;
    } else if (i > 0 && is_page_mark(lines[i])) {
      ++page;
    }
    lines[i].page = page;
  }
}

void tidy_lines(std::vector<TextLine>& lines) {
  std::ranges::for_each(lines, tidy);
}

std::size_t wrap_width(const std::vector<TextLine>& lines) {
  if (lines.empty()) {
    return 0;
  }
  std::vector<std::size_t> lengths;
  lengths.reserve(lines.size());
  for (const TextLine& line : lines) {
    lengths.push_back(char_count(line.text));
  }
  const auto ninth =
      lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
  std::ranges::nth_element(lengths, ninth);
  constexpr std::size_t widest_page = 160;
  return *ninth > widest_page ? 0 : *ninth;
}

}  // namespace kamerzoek
