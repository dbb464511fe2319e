#include "corpus/furniture_form.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, is_digit);
}

// "Pagina 2 van 7", "blz. 3", "Page 1 of 4", "Blad 2/3".
bool counts_pages(std::string_view line) {
  if (line.size() > 30) {
    return false;
  }
  constexpr std::array names = {"pagina"sv, "pag."sv, "blz."sv,      "page"sv,
                                "blad"sv,   "p."sv,   "bladnummer"sv};
  const std::string lower = lower_case(line);
  std::string_view rest = lower;
  if (std::ranges::find(names, first_word(rest)) == names.end()) {
    return false;
  }
  rest = trimmed(rest.substr(first_word(rest).size()));
  const std::string_view number = leading_digits(rest);
  rest = trimmed(rest.substr(number.size()));
  for (const std::string_view of : {"van"sv, "of"sv, "/"sv}) {
    if (rest.starts_with(of)) {
      rest = trimmed(rest.substr(of.size()));
      return !number.empty() && is_number(rest);
    }
  }
  return !number.empty() && rest.empty();
}

// "[Ondertekenaar 2]", "[handtekening]", "<naam>".
bool is_placeholder(std::string_view line) {
  if (line.size() < 4 || line.size() > 60) {
    return false;
  }
  const bool square = line.starts_with('[') && line.ends_with(']');
  const bool angled = line.starts_with('<') && line.ends_with('>');
  return (square || angled) && starts_with_letter(line.substr(1)) &&
         line.substr(1).find_first_of("[<") == std::string_view::npos;
}

// The foot of the first page of an official publication.
bool is_imprint(std::string_view line) {
  if (line.size() > 60) {
    return false;
  }
  if (line.starts_with("ISSN ") || line == "ISSN" ||
      starts_like(line, "’s-gravenhage 2") ||
      starts_like(line, "'s-gravenhage 2")) {
    return true;
  }
  const bool id = line.starts_with("kst-") || line.starts_with("ah-tk-") ||
                  line.starts_with("blg-") || line.starts_with("kv-tk-") ||
                  line.starts_with("h-tk-");
  return id && line.find(' ') == std::string_view::npos;
}

}  // namespace

std::optional<unsigned> bare_number(std::string_view line) {
  if (line.size() > 12) {
    return std::nullopt;
  }
  const std::size_t begin = line.find_first_of("0123456789");
  if (begin == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view digits = leading_digits(line.substr(begin));
  std::string rest(line.substr(0, begin));
  rest += line.substr(begin + digits.size());
  if (digits.size() > 4 ||
      rest.find_first_not_of(" -[]") != std::string::npos) {
    return std::nullopt;
  }
  return static_cast<unsigned>(std::stoul(std::string(digits)));
}

std::string_view furniture_reason(std::string_view line) {
  if (counts_pages(line)) {
    return "page number";
  }
  if (is_placeholder(line)) {
    return "placeholder";
  }
  return is_imprint(line) ? "imprint"sv : std::string_view();
}

}  // namespace kamerzoek
