#include "corpus/line_joining.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// Words longer than this are no words; the letter's own list is bounded too.
constexpr std::size_t max_joined_bytes = 64;
constexpr std::size_t most_letter_words = 200'000;

// Shorter words than this are found inside any word: "um" in "museum".
constexpr std::size_t shortest_part = 4;

// After these a hyphen stands for the rest of a compound: "cyber- en hybride".
constexpr std::array ellipsis_words = {"en"sv,    "of"sv,   "tot"sv, "en/of"sv,
                                       "noch"sv,  "maar"sv, "als"sv, "dan"sv,
                                       "resp."sv, "c.q."sv, "and"sv, "or"sv};

// Vowels that Dutch spelling keeps apart with a hyphen.
constexpr std::array colliding_vowels = {
    "aa"sv, "ae"sv, "ai"sv, "au"sv, "ee"sv, "ei"sv, "eu"sv, "ie"sv,
    "ii"sv, "ij"sv, "oe"sv, "oi"sv, "oo"sv, "ou"sv, "ui"sv, "uu"sv};

// The letters and inner hyphens at the end of `text`; typographic quotation
// marks and dashes count as letters, which the word list then does not know.
std::string_view word_at_end(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 &&
         (is_word_byte(text[begin - 1]) || text[begin - 1] == '-') &&
         text.size() - begin < max_joined_bytes) {
    --begin;
  }
  return text.substr(begin);
}

std::string_view word_at_begin(std::string_view text) {
  const auto end = std::ranges::find_if_not(text.substr(0, max_joined_bytes),
                                            is_letter_byte);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view without_hyphen(std::string_view line) {
  for (const std::string_view hyphen : {"-"sv, "\u2010"sv, "\u00AD"sv}) {
    if (line.ends_with(hyphen)) {
      line.remove_suffix(hyphen.size());
      break;
    }
  }
  return line;
}

bool is_written_apart(std::string_view left, std::string_view right) {
  const LetterCount count = count_letters(left);
  const bool capitals = count.lower == 0 && count.upper > 1;
  const bool digit = std::ranges::any_of(left, is_digit);
  return capitals || digit || starts_upper(right);
}

bool vowels_collide(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) {
    return false;
  }
  const std::array pair = {left.back(), right.front()};
  return std::ranges::find(colliding_vowels,
                           std::string_view(pair.data(), pair.size())) !=
         colliding_vowels.end();
}

void close_line(LineEnd end, std::string& text) {
  if (end == LineEnd::drop_hyphen) {
    text.resize(without_hyphen(text).size());
  } else if (end == LineEnd::blank) {
    text += ' ';
  }
}

}  // namespace

LineJoiner::LineJoiner(KnownWord known, const std::vector<TextLine>& letter)
    : known_(std::move(known)) {
  for (const TextLine& line : letter) {
    add_words(line.text);
  }
}

// The last word of a line may be the first half of one.
void LineJoiner::add_words(std::string_view line) {
  std::string_view word = first_word(line);
  while (word.size() < line.size() &&
         letter_words_.size() < most_letter_words) {
    const std::string_view core =
        word.substr(0, word.find_last_not_of(".,;:)!?") + 1);
    if (core.size() > 4 && core.size() <= max_joined_bytes) {
      letter_words_.insert(lower_case(core));
    }
    line.remove_prefix(word.size() + 1);
    word = first_word(line);
  }
}

LineEnd LineJoiner::meet(std::string_view left, std::string_view right) const {
  if (left.empty() || right.empty()) {
    return LineEnd::closed;
  }
  const bool address = ends_in_web_address(left);
  if (address && "/=?&_%-"sv.find(left.back()) != std::string_view::npos) {
    return LineEnd::closed;
  }
  if (left.ends_with("\u00AD")) {
    return LineEnd::drop_hyphen;
  }
  if (ends_with_hyphen(left)) {
    return settle(word_at_end(without_hyphen(left)), right);
  }
  const bool slash =
      left.ends_with('/') && left.size() > 1 && left[left.size() - 2] != ' ';
  return slash ? LineEnd::closed : LineEnd::blank;
}

LineEnd LineJoiner::settle(std::string_view left,
                           std::string_view right) const {
  const std::string_view next = first_word(right);
  if (std::ranges::find(ellipsis_words, next) != ellipsis_words.end()) {
    return LineEnd::blank;
  }
  const std::string first = lower_case(left);
  const std::string second = lower_case(word_at_begin(right));
  if (first.empty() || second.empty()) {
    return second.empty() && !is_digit(right.front()) ? LineEnd::blank
                                                      : LineEnd::keep_hyphen;
  }
  if (const auto end = spelling_of(first, second)) {
    return *end;
  }
  return is_written_apart(left.substr(left.rfind('-') + 1), right) ||
                 vowels_collide(first, second)
             ? LineEnd::keep_hyphen
             : LineEnd::drop_hyphen;
}

// What the word list says about two halves, or else the letter itself.
std::optional<LineEnd> LineJoiner::spelling_of(
    const std::string& first, const std::string& second) const {
  const std::string last_part = first.substr(first.rfind('-') + 1);
  if (vowels_collide(first, second) && second.size() >= shortest_part &&
      known_(last_part) && known_(second)) {
    return LineEnd::keep_hyphen;
  }
  const KnownWord in_letter = [&](std::string_view word) {
    return letter_words_.contains(std::string(word));
  };
  std::string hyphened = first;
  hyphened += '-';
  hyphened += second;
  for (const KnownWord* knows : {&known_, &in_letter}) {
    if ((*knows)(first + second) || (*knows)(last_part + second)) {
      return LineEnd::drop_hyphen;
    }
    if ((*knows)(hyphened)) {
      return LineEnd::keep_hyphen;
    }
  }
  return std::nullopt;
}

JoinedText LineJoiner::join(const std::vector<TextLine>& lines,
                            std::size_t first, std::size_t last) const {
  JoinedText joined;
  joined.page = first < last ? lines[first].page : 0;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) {
      close_line(meet(lines[i - 1].text, lines[i].text), joined.text);
    }
    if (i > first && lines[i].page != lines[i - 1].page) {
      joined.page_breaks.push_back({joined.text.size(), lines[i].page});
    }
    for (const NoteCall& call : lines[i].calls) {
      joined.calls.push_back({joined.text.size() + call.offset, call.note});
    }
    joined.text += lines[i].text;
  }
  return joined;
}

}  // namespace kamerzoek
