#include "corpus/line_source.h"

#include <utility>

namespace kamerzoek {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

LineSource::LineSource(NextBytes next_bytes, std::size_t max_line_bytes)
    : next_bytes_(std::move(next_bytes)), max_line_bytes_(max_line_bytes) {}

void LineSource::append(Line& line, std::string_view bytes) const {
  line.bytes += bytes.size();
  line.is_too_long = line.bytes > max_line_bytes_;
  if (line.is_too_long) {
    line.text = {};
  } else {
    line.text += bytes;
  }
}

std::optional<Line> LineSource::read_line() {
  Line line;
  line.number = ++lines_;
  bool begun = false;
  while (!rest_.empty() || !(rest_ = next_bytes_()).empty()) {
    begun = true;
    const std::size_t end = rest_.find('\n');
    append(line, rest_.substr(0, end));
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (end != std::string_view::npos) {
      break;
    }
  }
  if (line.text.ends_with('\r')) {
    line.text.pop_back();
  }
  if (line.number == 1 && line.text.starts_with(byte_order_mark)) {
    line.text.erase(0, byte_order_mark.size());
  }
  return begun ? std::optional(std::move(line)) : std::nullopt;
}

std::optional<Line> LineSource::next() {
  if (returned_) {
    return std::exchange(returned_, std::nullopt);
  }
  while (auto line = read_line()) {
    const bool is_blank =
        line->text.find_first_not_of(" \t\f\v\r") == std::string::npos;
    if (!is_blank || line->is_too_long) {
      return line;
    }
  }
  return std::nullopt;
}

void LineSource::put_back(Line line) {
  returned_ = std::move(line);
}

}  // namespace kamerzoek
