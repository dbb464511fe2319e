#include "corpus/list_numbers.h"

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("numbers of lists are shown in their form", "[corpus]") {
  struct Case {
    unsigned number;
    NumberForm form;
    std::string text;
  };
  const auto [number, form, text] = GENERATE(values<Case>({
      {1, NumberForm::decimal, "1"},
      {3, NumberForm::lower_letter, "c"},
      {28, NumberForm::lower_letter, "bb"},
      {2, NumberForm::upper_letter, "B"},
      {4, NumberForm::lower_roman, "iv"},
      {1999, NumberForm::upper_roman, "MCMXCIX"},
      {4'000'000, NumberForm::lower_roman, "4000000"},
      {0, NumberForm::lower_letter, "0"},
      {5, NumberForm::bullet, ""},
  }));
  CHECK(number_text(number, form) == text);
}

TEST_CASE("a list counts on, and anew below each item", "[corpus]") {
  const std::vector<ListLevel> levels = {{NumberForm::decimal, "%1.", 3},
                                         {NumberForm::decimal, "%1.%2", 1}};
  ListCounter list;
  CHECK(list.next(levels, 0) == "3.");
  CHECK(list.next(levels, 1) == "3.1");
  CHECK(list.next(levels, 1) == "3.2");
  CHECK(list.next(levels, 0) == "4.");
  CHECK(list.next(levels, 1) == "4.1");
  CHECK(list.next(levels, 7).empty());
  ListCounter deep;
  CHECK(deep.next(levels, 1) == "3.1");
}

}  // namespace kamerzoek
