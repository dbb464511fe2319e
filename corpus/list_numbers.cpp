#include "corpus/list_numbers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

std::string roman(unsigned number) {
  using Part = std::pair<unsigned, std::string_view>;
  constexpr std::array parts = {
      Part{1000, "m"}, Part{900, "cm"}, Part{500, "d"}, Part{400, "cd"},
      Part{100, "c"},  Part{90, "xc"},  Part{50, "l"},  Part{40, "xl"},
      Part{10, "x"},   Part{9, "ix"},   Part{5, "v"},   Part{4, "iv"},
      Part{1, "i"}};
  std::string text;
  for (const Part& part : parts) {
    for (; number >= part.first; number -= part.first) {
      text += part.second;
    }
  }
  return text;
}

// "a" to "z", then "aa" to "zz".
std::string letters(unsigned number) {
  constexpr unsigned alphabet = 26;
  std::string text((number - 1) / alphabet + 1,
                   static_cast<char>('a' + (number - 1) % alphabet));
  return text;
}

std::string in_capitals(std::string text) {
  std::ranges::transform(text, text.begin(), upper);
  return text;
}

}  // namespace

std::string number_text(unsigned number, NumberForm form) {
  constexpr unsigned most = 2000;  // In letters or Roman: a line of its own.
  const bool is_plain = number == 0 || number > most;
  switch (is_plain && form < NumberForm::bullet ? NumberForm::decimal : form) {
    case NumberForm::decimal:
      return std::to_string(number);
    case NumberForm::lower_letter:
      return letters(number);
    case NumberForm::upper_letter:
      return in_capitals(letters(number));
    case NumberForm::lower_roman:
      return roman(number);
    case NumberForm::upper_roman:
      return in_capitals(roman(number));
    case NumberForm::bullet:
    case NumberForm::none:
      break;
  }
  return {};
}

std::string ListCounter::next(const std::vector<ListLevel>& levels,
                              std::size_t level) {
  if (level >= levels.size()) {
    return {};
  }
  while (numbers_.size() <= level) {
    numbers_.push_back(levels[numbers_.size()].start - 1);
  }
  numbers_.resize(level + 1);
  ++numbers_[level];
  // A level above that was passed over counts as begun.
  for (std::size_t above = 0; above < level; ++above) {
    numbers_[above] = std::max(numbers_[above], levels[above].start);
  }
  const std::string& shown = levels[level].text;
  std::string label;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const bool is_number = shown[i] == '%' && i + 1 < shown.size() &&
                           shown[i + 1] >= '1' && shown[i + 1] <= '9';
    if (!is_number) {
      label += shown[i];
      continue;
    }
    const auto of = static_cast<std::size_t>(shown[++i] - '1');
    label += of <= level ? number_text(numbers_[of], levels[of].form) : "";
  }
  return label;
}

}  // namespace kamerzoek
