#include "indexer/schema.h"

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>

#include "analyzers/hash.h"
#include "analyzers/icu_text.h"

namespace kamerzoek {
namespace {

constexpr std::size_t max_xapian_term_bytes = 245;

constexpr std::string_view prefix_of(TermKind kind) {
  switch (kind) {
    case TermKind::exact:
      return "";
    case TermKind::normalised:
      return "Z";
    case TermKind::part:
      return "XP";
    case TermKind::written:
      break;
  }
  return "XW";
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::ranges::equal(a, b, {}, lower, lower);
}

/// Without case and accents, blanks single.
std::string folded(std::string_view text) {
  const auto is_blank = [](char c) { return (c >= 0 && c <= ' ') || c == 127; };
  std::string result;
  bool blank_before = false;
  for (const char c : fold(lower_case(text))) {
    if (is_blank(c)) {
      blank_before = !result.empty();
      continue;
    }
    if (blank_before) {
      result += ' ';
    }
    result += c;
    blank_before = false;
  }
  return result;
}

std::string hex_hash(std::string_view text) {
  std::array<char, 17> hex{};
  std::snprintf(hex.data(), hex.size(), "%016" PRIx64, hash_of(text));
  return hex.data();
}

/// At most `size` bytes of `text`, no character cut.
std::string_view start_of(std::string_view text, std::size_t size) {
  const auto continues = [](char c) { return (c & '\xC0') == '\x80'; };
  while (size > 0 && size < text.size() && continues(text[size])) {
    --size;
  }
  return text.substr(0, size);
}

}  // namespace

std::optional<FieldId> field_of_name(std::string_view name) {
  const auto* found = std::ranges::find_if(fields, [&](const Field& f) {
    return equal_ignoring_case(f.name, name) ||
           equal_ignoring_case(f.dutch_name, name);
  });
  if (found == fields.end()) {
    return std::nullopt;
  }
  return found->id;
}

std::string term_in(FieldId id, TermKind kind, std::string_view term) {
  std::string result;
  set_term_in(result, id, kind, term);
  return result;
}

void set_term_in(std::string& to, FieldId id, TermKind kind,
                 std::string_view term) {
  to = prefix_of(kind);
  to += field(id).prefix;
  // As Omega does: else the written "SIS" in a body and the written "IS" in a
  // title would be one term.
  const bool looks_like_prefix =
      !term.empty() && ((term[0] >= 'A' && term[0] <= 'Z') || term[0] == ':');
  if (looks_like_prefix) {
    to += ':';
  }
  if (to.size() + term.size() <= max_xapian_term_bytes) {
    to += term;
  } else {
    to = bounded_term(to, term);
  }
}

std::string bounded_term(std::string_view prefix, std::string_view value) {
  std::string result(prefix);
  if (prefix.size() + value.size() <= max_xapian_term_bytes) {
    result += value;
    return result;
  }
  const std::string hash = hex_hash(value);
  result +=
      start_of(value, max_xapian_term_bytes - prefix.size() - hash.size());
  result += hash;
  return result;
}

std::string keyword_term(FieldId id, std::string_view value) {
  return bounded_term(field(id).prefix, folded(value));
}

std::string date_value(Date date) {
  const int year = static_cast<int>(date.year());
  if (!date.ok() || year < 0 || year > 9999) {
    return {};
  }
  const unsigned number = static_cast<unsigned>(year) * 10000U +
                          static_cast<unsigned>(date.month()) * 100U +
                          static_cast<unsigned>(date.day());
  const std::string digits = std::to_string(number);
  return std::string(8 - digits.size(), '0') + digits;
}

}  // namespace kamerzoek
