// The lines of a text that is too long to hold, each within bounds.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kamerzoek {

/// The next bytes of something, as many as come; empty at its end. What it
/// returned before is gone then.
using NextBytes = std::function<std::string_view()>;

struct Line {
  std::size_t number = 0;  ///< From 1.
  std::string text;        ///< Without its end; nothing when it is too long.
  std::uint64_t bytes = 0;
  bool is_too_long = false;
};

class LineSource {
 public:
  LineSource(NextBytes next_bytes, std::size_t max_line_bytes);

  /// The next line that has more than blanks in it; none at the end. Ends in LF
  /// or CR LF, or nothing. A byte order mark is no part of the first.
  std::optional<Line> next();

  /// Puts a line back, to be the next one again.
  void put_back(Line line);

 private:
  std::optional<Line> read_line();
  void append(Line& line, std::string_view bytes) const;

  NextBytes next_bytes_;
  std::size_t max_line_bytes_;
  std::string_view rest_;
  std::size_t lines_ = 0;
  std::optional<Line> returned_;
};

}  // namespace kamerzoek
