#include "analyzers/tokens_number.h"

#include <algorithm>

#include "analyzers/ascii.h"

namespace kamerzoek {
namespace {

/// "1.000", "12.345.678": one to three digits, then groups of three.
bool has_thousands(std::string_view text, char mark) {
  const std::size_t first = text.find(mark);
  if (first == std::string_view::npos || first == 0 || first > 3 ||
      text.front() == '0') {
    return false;
  }
  for (std::size_t at = first; at < text.size(); at += 4) {
    const std::string_view group = text.substr(at, 4);
    if (group.size() != 4 || group.front() != mark ||
        !std::all_of(group.begin() + 1, group.end(), is_digit)) {
      return false;
    }
  }
  return true;
}

std::string without(std::string_view text, char mark) {
  std::string result;
  std::ranges::remove_copy(text, std::back_inserter(result), mark);
  return result;
}

}  // namespace

bool is_number(std::string_view text) {
  return !text.empty() && is_digit(text.front()) && is_digit(text.back()) &&
         std::ranges::all_of(
             text, [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

std::string plain_number(std::string_view number, Language language) {
  const char thousands = language == Language::english ? ',' : '.';
  const char decimal = language == Language::english ? '.' : ',';
  const std::size_t point = number.find(decimal);
  const std::string_view whole = number.substr(0, point);
  const std::string_view decimals =
      point == std::string_view::npos ? "" : number.substr(point + 1);
  const bool one_point = std::ranges::all_of(decimals, is_digit);
  const bool plain_whole = std::ranges::all_of(whole, is_digit);
  if (!one_point || !(plain_whole || has_thousands(whole, thousands))) {
    return std::string(number);
  }
  std::string plain = without(whole, thousands);
  if (!decimals.empty()) {
    plain += ',';
    plain += decimals;
  }
  return plain;
}

std::string_view whole_part(std::string_view plain) {
  return plain.substr(0, plain.find(','));
}

}  // namespace kamerzoek
