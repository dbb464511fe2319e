#include "corpus/note_marks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/line_shape.h"
#include "corpus/text_cursor.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// Words that a number belongs to, not a note.
constexpr std::array units = {"m"sv, "km"sv, "cm"sv, "dm"sv, "mm"sv, "µm"sv};
constexpr std::array counted_things = {
    "euro"sv,     "miljoen"sv,  "miljard"sv, "mln"sv,      "mln."sv,
    "mld"sv,      "mld."sv,     "procent"sv, "personen"sv, "mensen"sv,
    "gevallen"sv, "km"sv,       "ton"sv,     "kilo"sv,     "hectare"sv,
    "banen"sv,    "woningen"sv, "stuks"sv,   "keer"sv,     "dollar"sv};
constexpr std::array before_numbers = {
    "nr."sv,  "art."sv, "Postbus"sv, "postbus"sv, "p."sv,
    "blz."sv, "nrs."sv, "no."sv,     "lid."sv,    "par."sv};

template <typename Words>
bool lists(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// A bounded stretch of the line before a place, so that long lines stay cheap.
std::string_view before(std::string_view line, std::size_t at) {
  const std::size_t from = at > 64 ? at - 64 : 0;
  return line.substr(from, at - from);
}

std::string_view word_after(std::string_view line, std::size_t at) {
  if (at >= line.size() || line[at] != ' ') {
    return {};
  }
  return first_word(line.substr(at + 1, 32));
}

bool follows_mark(std::string_view line, std::size_t end) {
  if (end == line.size()) {
    return true;
  }
  constexpr std::string_view plain = R"( .,;:?!)]"')";
  const std::string_view rest = line.substr(end, 3);
  return plain.find(rest[0]) != std::string_view::npos ||
         rest.starts_with("’") || rest.starts_with("”") ||
         rest.starts_with("»") || rest.starts_with("–");
}

// "1.000", "2,5": a digit goes on after the point.
bool goes_on_as_number(std::string_view line, std::size_t end) {
  return end + 1 < line.size() && (line[end] == '.' || line[end] == ',') &&
         is_digit(line[end + 1]);
}

// Three small letters before a digit: no code, formula or name of a road.
bool ends_as_word(std::string_view text) {
  const std::string_view word = last_word(text);
  std::size_t small = 0;
  for (std::size_t i = word.size(); i > 0 && small < 3; --i) {
    const char c = word[i - 1];
    if (!is_lower(c) && !is_beyond_ascii(c)) {
      break;
    }
    ++small;
  }
  return small == 3;
}

bool ends_as_code(std::string_view text) {
  const std::string_view word = last_word(text);
  return lists(units, word) || count_letters(word).lower == 0 ||
         word.size() < 2 || word.find('/') != std::string_view::npos;
}

std::string_view without_close(std::string_view text) {
  for (const std::string_view close :
       {"."sv, ","sv, ";"sv, ":"sv, "?"sv, "!"sv, ")"sv, "”"sv, "’"sv, "»"sv,
        R"(")"sv, "'"sv, "]"sv}) {
    if (text.ends_with(close)) {
      return text.substr(0, text.size() - close.size());
    }
  }
  return text;
}

// "afspraken12", "zin.1", "(ADN)3": glued to a word or to what closes one.
std::optional<NoteMark> glued_mark(std::string_view line, std::size_t begin,
                                   std::string_view digits) {
  const std::string_view left = before(line, begin);
  if (digits.size() > 3 || digits[0] == '0' || left.empty() ||
      left.back() == ' ' || lists(before_numbers, last_word(left)) ||
      ends_in_web_address(left)) {
    return std::nullopt;
  }
  const std::string_view word = without_close(without_close(left));
  const bool closed = word.size() < left.size();
  if (word.empty() || word.back() == ' ' ||
      !(ends_with_letter(word) ||
        (closed && (left.back() == ')' || is_year(last_word(word)))))) {
    return std::nullopt;
  }
  const bool doubtful = !closed && !ends_as_word(word);
  if (doubtful && ends_as_code(word) && char_count(last_word(word)) < 4) {
    return std::nullopt;
  }
  const std::size_t end = begin + digits.size();
  return NoteMark{0, begin, end, number_of(digits), doubtful};
}

// "20211", "202214": a year and a mark.
std::optional<NoteMark> mark_on_year(std::string_view line, std::size_t begin,
                                     std::string_view digits) {
  if (digits.size() < 5 || digits.size() > 7 || digits[4] == '0' ||
      !is_year(digits.substr(0, 4))) {
    return std::nullopt;
  }
  const std::string_view left = trimmed(before(line, begin));
  const std::size_t end = begin + digits.size();
  if (left.ends_with("€") || left.ends_with("$") || left.ends_with("EUR") ||
      lists(counted_things, word_after(line, end)) ||
      lists(before_numbers, last_word(left))) {
    return std::nullopt;
  }
  const bool in_date = is_month(last_word(left));
  const bool closes = end < line.size() && line[end] != ' ';
  return NoteMark{0, begin + 4, end, number_of(digits.substr(4)),
                  !in_date && !closes};
}

// "16 juni 2022 10": set apart from a date.
std::optional<NoteMark> mark_after_date(std::string_view line,
                                        std::size_t begin,
                                        std::string_view digits) {
  const std::string_view left = before(line, begin);
  if (digits.size() > 3 || digits[0] == '0' || !left.ends_with(' ')) {
    return std::nullopt;
  }
  const std::string_view year = last_word(trimmed(left));
  const std::string_view date = trimmed(left);
  if (!is_year(year) ||
      !is_month(last_word(trimmed(
          date.substr(0, date.size() - std::min(date.size(), year.size())))))) {
    return std::nullopt;
  }
  return NoteMark{0, begin - 1, begin + digits.size(), number_of(digits),
                  is_month(word_after(line, begin + digits.size()))};
}

// "Gezondheidsraad 16": set apart from a name.
std::optional<NoteMark> mark_after_name(std::string_view line,
                                        std::size_t begin,
                                        std::string_view digits) {
  const std::string_view left = before(line, begin);
  if (digits.size() > 2 || digits[0] == '0' || !left.ends_with(' ')) {
    return std::nullopt;
  }
  const std::string_view name = last_word(trimmed(left));
  const std::size_t end = begin + digits.size();
  // The first word of a line with a number is a label: "Antwoord 1".
  if (trimmed(left).size() == name.size() || char_count(name) < 8 ||
      !starts_upper(name) || !ends_as_word(name) || is_month(name) ||
      (end < line.size() && !starts_lower(word_after(line, end)) &&
       line[end] != '.' && line[end] != ',')) {
    return std::nullopt;
  }
  return NoteMark{0, begin - 1, end, number_of(digits), true};
}

std::optional<NoteMark> mark_of_digits(std::string_view line,
                                       std::size_t begin) {
  const std::string_view digits = leading_digits(line.substr(begin, 16));
  const std::size_t end = begin + digits.size();
  if (!follows_mark(line, end) || goes_on_as_number(line, end)) {
    return std::nullopt;
  }
  if (begin > 0 && line[begin - 1] == '[' && digits.size() <= 3 &&
      line.substr(end, 1) == "]") {
    return NoteMark{0, begin - 1, end + 1, number_of(digits), false};
  }
  for (const auto reading :
       {glued_mark, mark_on_year, mark_after_date, mark_after_name}) {
    if (auto mark = reading(line, begin, digits)) {
      return mark;
    }
  }
  return std::nullopt;
}

// The superscript digit at `at`, or -1, and its size in bytes.
std::pair<int, std::size_t> superscript_at(std::string_view line,
                                           std::size_t at) {
  for (std::size_t d = 0; d < superscripts.size(); ++d) {
    if (line.substr(at).starts_with(superscripts[d])) {
      return {static_cast<int>(d), superscripts[d].size()};
    }
  }
  return {-1, 0};
}

std::optional<NoteMark> mark_of_superscripts(std::string_view line,
                                             std::size_t begin) {
  std::size_t end = begin;
  unsigned value = 0;
  for (int count = 0; count < 3; ++count) {
    const auto [digit, size] = superscript_at(line, end);
    if (digit < 0) {
      break;
    }
    value = value * 10 + static_cast<unsigned>(digit);
    end += size;
  }
  const std::string_view unit = last_word(before(line, begin));
  if (end == begin || value == 0 || lists(units, unit)) {
    return std::nullopt;
  }
  return NoteMark{0, begin, end, value, false};
}

void append_marks(std::string_view line, std::size_t number,
                  std::vector<NoteMark>& marks) {
  for (std::size_t i = 0; i < line.size();) {
    std::optional<NoteMark> mark;
    std::size_t next = i + 1;
    if (is_digit(line[i])) {
      mark = mark_of_digits(line, i);
      const auto end = std::find_if_not(
          line.begin() + static_cast<std::ptrdiff_t>(i), line.end(), is_digit);
      next = static_cast<std::size_t>(end - line.begin());
    } else if (line[i] == '\xC2' || line[i] == '\xE2') {
      mark = mark_of_superscripts(line, i);
    }
    if (mark) {
      mark->line = number;
      next = std::max(next, mark->end);
      marks.push_back(*mark);
    }
    i = next;
  }
}

}  // namespace

std::vector<NoteMark> find_note_marks(const std::vector<TextLine>& lines,
                                      std::size_t first, std::size_t last) {
  std::vector<NoteMark> marks;
  for (std::size_t i = first; i < last; ++i) {
    append_marks(lines[i].text, i, marks);
  }
  return marks;
}

std::vector<std::size_t> match_marks(std::span<const NoteMark> marks,
                                     std::span<const unsigned> labels) {
  std::unordered_map<unsigned, std::vector<std::size_t>> sure;
  std::unordered_map<unsigned, std::vector<std::size_t>> doubtful;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    (marks[i].doubtful ? doubtful : sure)[marks[i].number].push_back(i);
  }
  const auto next_of = [](auto& places, unsigned label, std::size_t from) {
    const auto found = places.find(label);
    if (found == places.end()) {
      return no_mark;
    }
    const auto place = std::ranges::lower_bound(found->second, from);
    return place == found->second.end() ? no_mark : *place;
  };
  std::vector<std::size_t> calls;
  std::size_t from = 0;
  for (const unsigned label : labels) {
    std::size_t place = next_of(sure, label, from);
    if (place == no_mark) {
      place = next_of(doubtful, label, from);
    }
    calls.push_back(place);
    from = place == no_mark ? from : place + 1;
  }
  return calls;
}

}  // namespace kamerzoek
