// The numbers that a word processor shows before list items and headings, which
// its files do not hold.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kamerzoek {

enum class NumberForm {
  decimal,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman,
  bullet,
  none
};

/// `number` in that form: "3", "c", "iii". Empty for bullet and none.
std::string number_text(unsigned number, NumberForm form);

/// One level of a list.
struct ListLevel {
  NumberForm form = NumberForm::none;
  /// What is shown: "%1.%2." with the numbers of this level and those above.
  std::string text;
  unsigned start = 1;
};

/// The items of one list so far.
class ListCounter {
 public:
  /// The label of the next item at `level`, from 0: "2.1.", "c)", "–". Levels
  /// that are not in `levels` have none.
  std::string next(const std::vector<ListLevel>& levels, std::size_t level);

 private:
  std::vector<unsigned> numbers_;
};

}  // namespace kamerzoek
