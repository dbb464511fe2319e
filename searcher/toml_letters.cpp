#include "searcher/toml_letters.h"

#include <algorithm>

namespace kamerzoek {
namespace {

/// The place behind the string that begins at `at` with `quote`, once or three
/// times; the end of `toml` when nothing ends it, that of its line when it may
/// not go on there.
std::size_t string_end(std::string_view toml, std::size_t at, char quote) {
  const std::string_view rest = toml.substr(at);
  const bool is_long = rest.size() >= 3 && rest[1] == quote && rest[2] == quote;
  const std::string_view mark = rest.substr(0, is_long ? 3 : 1);
  for (at += mark.size(); at < toml.size(); ++at) {
    if (toml[at] == '\\' && quote == '"') {
      ++at;
    } else if (toml.substr(at).starts_with(mark)) {
      return at + mark.size();
    } else if (toml[at] == '\n' && !is_long) {
      return at;
    }
  }
  return toml.size();
}

}  // namespace

std::optional<std::size_t> stray_letter(std::string_view toml) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  std::size_t at = toml.starts_with(byte_order_mark) ? 3 : 0;
  while (at < toml.size()) {
    const char c = toml[at];
    if (c == '"' || c == '\'') {
      at = string_end(toml, at, c);
    } else if (c == '#') {
      at = std::min(toml.find('\n', at), toml.size());
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      return at;
    } else {
      ++at;
    }
  }
  return std::nullopt;
}

}  // namespace kamerzoek
