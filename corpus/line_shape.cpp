#include "corpus/line_shape.h"

#include <algorithm>
#include <array>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "corpus/abbreviations.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// Enough for any word these tests are about; keeps long lines cheap.
constexpr std::size_t longest_word = 64;

constexpr std::array months = {"januari"sv, "februari"sv, "maart"sv,
                               "april"sv,   "mei"sv,      "juni"sv,
                               "juli"sv,    "augustus"sv, "september"sv,
                               "oktober"sv, "november"sv, "december"sv};

constexpr std::array bullets = {"-"sv, "–"sv, "—"sv,      "•"sv,
                                "·"sv, "*"sv, "▪"sv,      "●"sv,
                                "○"sv, "‣"sv, "\uF0B7"sv, "\uF0A7"sv};

constexpr std::array closers = {")"sv, "]"sv, R"(")"sv, "'"sv,
                                "”"sv, "’"sv, "»"sv,    "“"sv};

std::string_view without_closers(std::string_view line) {
  for (int i = 0; i < 4; ++i) {
    const auto found = std::ranges::find_if(
        closers, [&](std::string_view c) { return line.ends_with(c); });
    if (found == closers.end()) {
      break;
    }
    line.remove_suffix(found->size());
  }
  return line;
}

/// Whether the full stop that `word` ends with is that of an abbreviation.
bool ends_abbreviation(std::string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == '[')) {
    word.remove_prefix(1);
  }
  word.remove_suffix(word.empty() ? 0 : 1);
  return word.size() <= longest_word && is_abbreviation(lower_case(word));
}

// "3." "12)" "a." "b)" "iv." "(a)" "1°." without what encloses it.
bool is_counter(std::string_view core) {
  if (core.ends_with("°"sv)) {
    core.remove_suffix("°"sv.size());
  }
  const bool number =
      !core.empty() && core.size() <= 3 && std::ranges::all_of(core, is_digit);
  const bool letter = core.size() == 1 && is_alpha(core[0]);
  const bool roman = !core.empty() && core.size() <= 4 &&
                     (core.find_first_not_of("ivx") == std::string_view::npos ||
                      core.find_first_not_of("IVX") == std::string_view::npos);
  return number || letter || roman;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) {
    return {};
  }
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find(' '));
}

std::string_view last_word(std::string_view line) {
  const std::size_t blank = line.rfind(' ');
  return blank == std::string_view::npos ? line : line.substr(blank + 1);
}

bool ends_in_web_address(std::string_view line) {
  const std::string_view word = last_word(
      line.substr(line.size() - std::min<std::size_t>(line.size(), 512)));
  return word.find("://") != std::string_view::npos ||
         word.find("www.") != std::string_view::npos;
}

std::string_view leading_digits(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, is_digit);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool ends_sentence(std::string_view line) {
  const std::string_view core = without_closers(line);
  if (core.ends_with('!') || core.ends_with('?') || core.ends_with("…")) {
    return true;
  }
  return core.ends_with('.') && !ends_abbreviation(last_word(core));
}

bool ends_with_hyphen(std::string_view line) {
  for (const std::string_view hyphen : {"-"sv, "\u2010"sv, "\u00AD"sv}) {
    if (line.ends_with(hyphen)) {
      line.remove_suffix(hyphen.size());
      return !line.empty() && line.back() != ' ' && line.back() != '-';
    }
  }
  return false;
}

std::string_view list_marker(std::string_view line) {
  const std::string_view word = first_word(line);
  if (std::ranges::find(bullets, word) != bullets.end()) {
    return word;
  }
  std::string_view core = word;
  if (core.size() < 2 || core.size() > 8 ||
      (core.back() != '.' && core.back() != ')')) {
    return {};
  }
  core.remove_suffix(1);
  if (word.back() == ')' && core.starts_with('(')) {
    core.remove_prefix(1);
  }
  return is_counter(core) ? word : std::string_view();
}

bool is_bullet(std::string_view marker) {
  return std::ranges::find(bullets, marker) != bullets.end();
}

std::optional<std::size_t> numbering_depth(std::string_view line) {
  std::string_view word = first_word(line);
  if (word.size() == line.size() || word.size() > longest_word) {
    return std::nullopt;
  }
  if (word.ends_with('.')) {
    word.remove_suffix(1);
  }
  std::size_t depth = 0;
  for (;; ++depth) {
    const std::string_view digits = leading_digits(word);
    if (digits.empty() || digits.size() > 2) {
      return std::nullopt;
    }
    word.remove_prefix(digits.size());
    if (word.empty()) {
      return depth + 1;
    }
    if (word.front() != '.') {
      return std::nullopt;
    }
    word.remove_prefix(1);
  }
}

bool starts_like(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(),
                    [](char small, char c) {
                      const bool capital = c >= 'A' && c <= 'Z';
                      return small == (capital ? c - 'A' + 'a' : c);
                    });
}

bool is_month(std::string_view word) {
  return word.size() <= 9 &&
         std::ranges::find(months, lower_case(word)) != months.end();
}

bool is_season(std::string_view word) {
  constexpr std::array seasons = {"voorjaar"sv, "zomer"sv, "najaar"sv,
                                  "winter"sv};
  return word.size() <= 8 &&
         std::ranges::find(seasons, lower_case(word)) != seasons.end();
}

bool is_year(std::string_view word) {
  return word.size() == 4 &&
         (word.starts_with("19") || word.starts_with("20")) &&
         std::ranges::all_of(word, is_digit);
}

}  // namespace kamerzoek
