#include "corpus/section_stack.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/ascii.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

constexpr unsigned ranks_per_nesting = 100;

// By what they look like in print, strongest first.

constexpr std::size_t max_number_parts = 6;

// {1, 2} of "1.2. Inleiding" and "1.2 Inleiding"; empty without a number or
// when the digits belong to a sentence ("24 juni 2022", "3e spoor").
std::vector<unsigned> numbers_of(std::string_view heading) {
  std::vector<unsigned> number;
  TextCursor cursor(heading);
  bool dotted = false;
  while (number.size() < max_number_parts) {
    const std::string_view digits = cursor.digits(1, 3);
    if (digits.empty()) {
      break;
    }
    number.push_back(number_of(digits));
    if (!cursor.skip('.')) {
      break;
    }
    dotted = true;
  }
  const bool ends = cursor.done() || cursor.skip_blanks() || cursor.skip(')');
  if (!ends || (!dotted && number.size() == 1 && !is_upper(cursor.peek()))) {
    return {};
  }
  return number;
}

bool begins_with(const std::vector<unsigned>& whole,
                 const std::vector<unsigned>& start) {
  return start.size() < whole.size() &&
         std::equal(start.begin(), start.end(), whole.begin());
}

}  // namespace

unsigned division_rank(std::size_t nesting) {
  return static_cast<unsigned>(nesting) * ranks_per_nesting;
}

unsigned printed_rank(std::size_t nesting, std::string_view face) {
  const auto* const found = std::ranges::find(type_faces, face);
  const auto place = static_cast<unsigned>(found - type_faces.begin());
  const bool known = found != type_faces.end();
  return division_rank(nesting) + 1 + (known ? place : 0);
}

// Closes down to the heading that `number` continues or stands beside; false,
// and nothing closed, when there is none. A heading of less than `least_rank`
// is of a division around this one, and so never stands beside it.
bool SectionStack::close_by_number(const std::vector<unsigned>& number,
                                   unsigned least_rank) {
  for (std::size_t i = open_.size(); i > 0; --i) {
    const std::vector<unsigned>& above = open_[i - 1].number;
    if (above.empty()) {
      continue;
    }
    const bool continues = begins_with(number, above);
    const bool beside =
        above.size() == number.size() && open_[i - 1].rank >= least_rank;
    if (continues || beside) {
      open_.resize(continues ? i : i - 1);
      return true;
    }
  }
  return false;
}

void SectionStack::open(std::string_view heading, unsigned rank) {
  const std::vector<unsigned> number = numbers_of(heading);
  const unsigned least_rank = rank / ranks_per_nesting * ranks_per_nesting;
  if (number.empty() || !close_by_number(number, least_rank)) {
    while (!open_.empty() && open_.back().rank >= rank) {
      open_.pop_back();
    }
  }
  Section section;
  section.heading = heading;
  section.depth = static_cast<unsigned>(open_.size()) + 1;
  if (!open_.empty()) {
    section.parent = open_.back().section;
    rank = std::max(rank, open_.back().rank + 1);
  }
  open_.push_back({sections_->size(), rank, number});
  sections_->push_back(std::move(section));
}

std::optional<std::size_t> SectionStack::at(std::size_t nesting) {
  while (!open_.empty() && open_.back().rank >= division_rank(nesting + 1)) {
    open_.pop_back();
  }
  return open_.empty() ? std::nullopt : std::optional(open_.back().section);
}

}  // namespace kamerzoek
