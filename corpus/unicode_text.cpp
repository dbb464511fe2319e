#include "corpus/unicode_text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <stdexcept>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

namespace kamerzoek {
namespace {

// UAX #15, definition D3.
constexpr int longest_mark_run = 30;

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

// ICU fails here only when it is out of memory or not installed properly.
void require(UErrorCode status) {
  if (U_FAILURE(status) != 0) {
    throw std::runtime_error(u_errorName(status));
  }
}

// The character at `at`, or -1 for an ill-formed sequence; steps over it. The
// complexity is that of ICU's macro.
// NOLINTNEXTLINE(readability-function-cognitive-complexity,readability-function-size)
UChar32 next_char(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT(bytes_of(text), at, text.size(), c);  // NOLINT
  return c;
}

// Calls `visit` with each character, or -1 for an ill-formed sequence.
template <typename Visit>
void for_each_char(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    visit(next_char(text, at));
  }
}

// The next byte from `at` on that is not ASCII, or the end: eight at once.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::uint64_t eight = 0;
  for (; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    if ((eight & high_bits) != 0) {
      break;
    }
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
    ++at;
  }
  return at;
}

// Whether all characters are such as are in normal form whatever stands beside
// them, and no marks: those before U+0300, dashes, quotation marks, the euro.
bool is_plain(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  std::size_t at = skip_ascii(text, 0);
  while (at < text.size()) {
    const bool is_latin = byte(at) < 0xCC;
    // U+2000 and U+2001 have another normal form.
    const bool is_sign =
        byte(at) == 0xE2 &&
        ((byte(at + 1) == 0x80 && byte(at + 2) > 0x81) || byte(at + 1) == 0x82);
    if (!is_latin && !is_sign) {
      return false;
    }
    at = skip_ascii(text, at + (is_latin ? 1 : 3));
  }
  return true;
}

UChar32 first_char(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? -1 : next_char(text, at);
}

UChar32 last_char(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < 4) {
    --begin;
    if ((static_cast<unsigned char>(text[begin]) & 0xC0) != 0x80) {
      break;
    }
  }
  return first_char(text.substr(begin));
}

bool has_long_mark_run(std::string_view text) {
  int run = 0;
  int longest = 0;
  for_each_char(text, [&](UChar32 c) {
    run = c >= 0x300 && u_getCombiningClass(c) != 0 ? run + 1 : 0;
    longest = std::max(longest, run);
  });
  return longest > longest_mark_run;
}

}  // namespace

std::string to_utf8(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* from = ucnv_open(encoding, &status);
  UConverter* to = ucnv_open("UTF-8", &status);
  // Three bytes of UTF-8 are the most that one byte of input can become.
  std::string text(bytes.size() * 3 + 16, '\0');
  char* target = text.data();
  const char* source = bytes.data();
  ucnv_convertEx(to, from, &target, text.data() + text.size(), &source,
                 bytes.data() + bytes.size(), nullptr, nullptr, nullptr,
                 nullptr, 1, 1, &status);
  ucnv_close(from);
  ucnv_close(to);
  if (status == U_STRING_NOT_TERMINATED_WARNING) {
    status = U_ZERO_ERROR;
  }
  require(status);
  text.resize(static_cast<std::size_t>(target - text.data()));
  text.shrink_to_fit();
  return text;
}

Utf8Fit utf8_fit(std::string_view bytes) {
  Utf8Fit fit;
  for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size();
       at = skip_ascii(bytes, at)) {
    const bool is_broken = next_char(bytes, at) < 0;
    fit.broken += is_broken ? 1U : 0U;
    fit.multibyte += is_broken ? 0U : 1U;
  }
  return fit;
}

std::string repaired_utf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    const bool broken = next_char(bytes, at) < 0;
    text +=
        broken ? std::string_view("\uFFFD") : bytes.substr(begin, at - begin);
  }
  return text;
}

std::optional<std::string> to_nfc(std::string text) {
  if (is_plain(text)) {
    return text;
  }
  if (has_long_mark_run(text)) {
    return std::nullopt;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  require(status);
  const icu::StringPiece piece(text.data(),
                               static_cast<std::int32_t>(text.size()));
  if (nfc->isNormalizedUTF8(piece, status) != 0) {
    return text;
  }
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal,
                                        static_cast<std::int32_t>(text.size()));
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  require(status);
  return normal;
}

bool starts_upper(std::string_view text) {
  return u_isupper(first_char(text)) != 0;
}

bool starts_lower(std::string_view text) {
  return u_islower(first_char(text)) != 0;
}

bool starts_with_letter(std::string_view text) {
  return u_isalpha(first_char(text)) != 0;
}

bool ends_with_letter(std::string_view text) {
  return u_isalpha(last_char(text)) != 0;
}

LetterCount count_letters(std::string_view text) {
  LetterCount count;
  for_each_char(text, [&](UChar32 c) {
    count.upper += u_isupper(c) != 0 ? 1U : 0U;
    count.lower += u_islower(c) != 0 ? 1U : 0U;
  });
  return count;
}

std::size_t char_count(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace kamerzoek
