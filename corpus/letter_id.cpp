#include "corpus/letter_id.h"

#include <algorithm>

#include "analyzers/ascii.h"
#include "corpus/identifiers.h"
#include "corpus/text_cursor.h"

namespace kamerzoek {
namespace {

bool is_id_char(char c) {
  return is_digit(c) || is_alpha(c) || c == '.' || c == '_';
}

// "kst-90200-xiii-47" is officially "kst-90200-XIII-47", "2021d10801" is
// "2021D10801"; all other names are written small.
std::string official_id(std::string_view name) {
  if (const auto stuk = parse_kst_id(name)) {
    return stuk->text();
  }
  const auto kind = identifier_kind(name);
  if (kind != IdentifierKind::document && kind != IdentifierKind::zaak) {
    return {};
  }
  std::string id(name);
  std::ranges::transform(id, id.begin(), upper);
  return id;
}

}  // namespace

std::string letter_id_of(std::string_view name) {
  std::string id = official_id(name);
  if (!id.empty()) {
    return id;
  }
  bool gap = false;
  for (const char c : name) {
    if (!is_id_char(c)) {
      gap = true;
      continue;
    }
    if (id.size() + 2 > max_letter_id_bytes) {
      break;
    }
    id += gap && !id.empty() ? "-" : "";
    id += lower(c);
    gap = false;
  }
  return id;
}

std::string_view file_stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view name =
      slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace kamerzoek
