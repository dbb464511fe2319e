#include "indexer/schema.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <xxhash.h>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "analyzers/error.h"

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

using Form = const icu::Normalizer2* (*)(UErrorCode&);

icu::UnicodeString in_form(Form form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = form(status);
  icu::UnicodeString result;
  if (U_SUCCESS(status) != 0) {
    result = normalizer->normalize(text, status);
  }
  if (U_FAILURE(status) != 0) {
    throw Error(
        std::string("cannot fold text: ICU says ") + u_errorName(status),
        "install libicu again; its data seem to be missing");
  }
  return result;
}

/// Without case, accents and double blanks.
std::string folded(std::string_view text) {
  const auto utf16 = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const icu::UnicodeString apart =
      in_form(&icu::Normalizer2::getNFDInstance,
              in_form(&icu::Normalizer2::getNFKCCasefoldInstance, utf16));
  icu::UnicodeString kept;
  bool blank_before = false;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_isUWhiteSpace(c) != 0 || u_iscntrl(c) != 0) {
      blank_before = kept.length() > 0;
    } else if (u_charType(c) != U_NON_SPACING_MARK) {
      kept.append(blank_before ? icu::UnicodeString(u' ')
                               : icu::UnicodeString());
      kept.append(c);
      blank_before = false;
    }
  }
  std::string result;
  return in_form(&icu::Normalizer2::getNFCInstance, kept).toUTF8String(result);
}

std::string hex_hash(std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  std::array<char, 33> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
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
  std::string result(prefix_of(kind));
  result += field(id).prefix;
  // As Omega does: else the written "SIS" in a body and the written "IS" in a
  // title would be one term.
  const bool looks_like_prefix =
      !term.empty() && ((term[0] >= 'A' && term[0] <= 'Z') || term[0] == ':');
  if (looks_like_prefix) {
    result += ':';
  }
  result += term;
  return result;
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
