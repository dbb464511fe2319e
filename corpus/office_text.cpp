#include "corpus/office_text.h"

#include <charconv>
#include <system_error>
#include <utility>

namespace kamerzoek {

unsigned number_or(std::string_view value, unsigned otherwise) {
  constexpr unsigned least_absurd = 1'000'000;
  unsigned number = 0;
  const auto read =
      std::from_chars(value.data(), value.data() + value.size(), number);
  return read.ec == std::errc() && number < least_absurd ? number : otherwise;
}

void OfficeLine::append(std::string_view text, Look look) {
  const std::size_t before = line_.size();
  line_.append(text);
  has_plain_ = has_plain_ || (look == Look::plain && line_.size() > before);
}

void OfficeLine::line_break() {
  if (!line_.empty()) {
    line_ends_.push_back(line_.size());
  }
  line_.blank();
}

void OfficeLine::call(std::size_t note) {
  block_.note_calls.push_back({line_.size(), note});
}

void OfficeLine::turn_page(unsigned page) {
  if (line_.empty()) {
    block_.page = page;
  } else {
    block_.page_breaks.push_back({line_.size(), page});
  }
}

OfficeBlock OfficeLine::take(Role role) {
  block_.text = line_.take();
  block_.role = role;
  block_.stands_out = !has_plain_;
  // A page that begins behind the last word begins with what follows.
  while (!block_.page_breaks.empty() &&
         block_.page_breaks.back().offset >= block_.text.size()) {
    block_.page_breaks.pop_back();
  }
  line_ends_.push_back(block_.text.size());
  for (const std::size_t end : line_ends_) {
    const std::size_t begin = block_.text.find_first_not_of(' ', line_begin_);
    if (begin < end) {
      block_.lines.push_back(block_.text.substr(begin, end - begin));
    }
    line_begin_ = end;
  }
  return std::move(block_);
}

}  // namespace kamerzoek
