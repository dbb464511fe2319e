#include "corpus/quotation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest_quotation = 40;

}  // namespace

bool is_quotation(std::string_view text) {
  constexpr std::array marks = {
      std::pair{"“"sv, "”"sv}, std::pair{"«"sv, "»"sv},
      std::pair{R"(")"sv, R"(")"sv}, std::pair{"„"sv, "”"sv}};
  while (text.ends_with('.')) {
    text.remove_suffix(1);
  }
  return text.size() >= shortest_quotation &&
         std::ranges::any_of(marks, [&](const auto& mark) {
           return text.starts_with(mark.first) && text.ends_with(mark.second);
         });
}

}  // namespace kamerzoek
