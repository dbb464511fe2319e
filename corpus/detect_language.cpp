#include "corpus/detect_language.h"

#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstdio>  // compact_lang_det.h needs FILE and does not include it.
#include <limits>

namespace kamerzoek {
namespace {

// Measured on 20,000 passages of Dutch law: below this, names and lists of
// ministries are now and then taken for another language.
constexpr std::size_t least_bytes = 60;

Language language_of(CLD2::Language found, Language otherwise) {
  switch (found) {
    case CLD2::DUTCH:
    case CLD2::AFRIKAANS:
      return Language::dutch;
    case CLD2::ENGLISH:
      return Language::english;
    case CLD2::UNKNOWN_LANGUAGE:
      return otherwise;
    default:
      return Language::other;
  }
}

}  // namespace

Language detect_language(std::string_view text, Language otherwise) {
  if (text.size() < least_bytes) {
    return otherwise;
  }
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> best{};
  std::array<int, 3> percent{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  int valid_bytes = 0;
  bool reliable = false;
  constexpr bool is_plain_text = true;
  const auto size = static_cast<int>(
      std::min<std::size_t>(text.size(), std::numeric_limits<int>::max()));
  const CLD2::Language found = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), size, is_plain_text, &no_hints, 0, best.data(),
      percent.data(), scores.data(), nullptr, &text_bytes, &reliable,
      &valid_bytes);
  return reliable ? language_of(found, otherwise) : otherwise;
}

}  // namespace kamerzoek
