#include "analyzers/icu_text.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>
#include <unicode/uvernum.h>

#include "analyzers/ascii.h"
#include "analyzers/code_points.h"
#include "analyzers/error.h"

namespace kamerzoek {
namespace {

void expect(UErrorCode status, const char* what) {
  if (U_FAILURE(status) != 0) {
    throw Error(
        std::string("Unicode library: ") + what + ": " + u_errorName(status),
        "install the Debian package libicu72 again");
  }
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
  });
}

const icu::Normalizer2& normalizer(
    const icu::Normalizer2* (*instance)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const found = instance(status);
  expect(status, "no normalisation data");
  return *found;
}

std::string normalised_by(const icu::Normalizer2& rule, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  rule.normalizeUTF8(0, piece(text), sink, nullptr, status);
  expect(status, "cannot normalise");
  return result;
}

// All that is complex in it is ICU's macro.
// NOLINTNEXTLINE(readability-function-size)
void append(std::string& text, UChar32 c) {
  std::array<uint8_t, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<uint32_t>(c));
  text.append(reinterpret_cast<const char*>(bytes.data()), length);
}

/// The hyphens and apostrophes that typesetters use, as the word list has them.
UChar32 plain_punctuation(UChar32 c) {
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2212:
      return '-';
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x00B4:
    case '`':
      return '\'';
    default:
      return c;
  }
}

std::string_view ascii_of_special(UChar32 c) {
  struct Special {
    UChar32 letter;
    std::string_view ascii;
  };
  static constexpr std::array<Special, 11> specials{{{0xE6, "ae"},
                                                     {0xF0, "d"},
                                                     {0xF8, "o"},
                                                     {0xFE, "th"},
                                                     {0x111, "d"},
                                                     {0x127, "h"},
                                                     {0x131, "i"},
                                                     {0x142, "l"},
                                                     {0x153, "oe"},
                                                     {0x167, "t"},
                                                     {0x259, "e"}}};
  for (const Special& special : specials) {
    if (special.letter == c) {
      return special.ascii;
    }
  }
  return {};
}

using Breaker = std::unique_ptr<icu::BreakIterator>;

Breaker make_breaker() {
  UErrorCode status = U_ZERO_ERROR;
  Breaker breaker(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  expect(status, "no word break rules");
  return breaker;
}

/// A UText over bytes, closed at the end of its life.
class Utf8Text {
 public:
  explicit Utf8Text(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<int64_t>(text.size()),
                   &status);
    expect(status, "cannot open text");
  }
  ~Utf8Text() { utext_close(&text_); }
  Utf8Text(const Utf8Text&) = delete;
  Utf8Text& operator=(const Utf8Text&) = delete;
  Utf8Text(Utf8Text&&) = delete;
  Utf8Text& operator=(Utf8Text&&) = delete;

  UText* pointer() { return &text_; }

 private:
  UText text_ = UTEXT_INITIALIZER;
};

enum class PieceKind { word, symbol, space };

PieceKind kind_of(std::string_view piece_text) {
  bool space = true;
  bool word = false;
  for_each_code_point(piece_text, [&](UChar32 c) {
    space = space && (c < 0 || u_isUWhiteSpace(c) != 0);
    word = word || (c >= 0 && u_isalnum(c) != 0);
  });
  if (word) {
    return PieceKind::word;
  }
  return space ? PieceKind::space : PieceKind::symbol;
}

void append_segments(std::string_view text, Span block,
                     std::vector<Segment>& out) {
  // Making a break iterator costs more than breaking a page, and one cannot be
  // shared between threads.
  thread_local const Breaker breaker = make_breaker();
  const std::string_view part = text.substr(block.begin, block.size());
  Utf8Text opened(part);
  UErrorCode status = U_ZERO_ERROR;
  breaker->setText(opened.pointer(), status);
  expect(status, "cannot break text");
  int32_t begin = breaker->first();
  for (int32_t end = breaker->next(); end != icu::BreakIterator::DONE;
       begin = end, end = breaker->next()) {
    const auto from = static_cast<std::size_t>(begin);
    const auto to = static_cast<std::size_t>(end);
    const PieceKind kind = kind_of(part.substr(from, to - from));
    if (kind != PieceKind::space) {
      out.push_back(
          {{block.begin + from, block.begin + to},
           kind == PieceKind::word ? SegmentKind::word : SegmentKind::symbol});
    }
  }
}

/// Where a block that begins at `begin` ends: behind a space if there is one,
/// in any case at a character boundary.
std::size_t block_end(std::string_view text, std::size_t begin) {
  constexpr std::size_t block_bytes = 65536;
  if (text.size() - begin <= block_bytes) {
    return text.size();
  }
  std::size_t end = begin + block_bytes;
  const std::size_t space = text.find_last_of(" \n\t", end - 1);
  if (space != std::string_view::npos && space > begin) {
    return space + 1;
  }
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U &&
         end > begin + 1) {
    --end;
  }
  return end;
}

std::string lower_case_ascii(std::string_view word) {
  std::string lower(word);
  for (char& byte : lower) {
    if (byte >= 'A' && byte <= 'Z') {
      byte = static_cast<char>(byte - 'A' + 'a');
    } else if (byte == '`') {
      byte = '\'';
    }
  }
  return lower;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  bool valid = true;
  for_each_code_point(bytes, [&](UChar32 c) { valid = valid && c >= 0; });
  return valid;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) {
    return std::string(text);
  }
  return normalised_by(normalizer(icu::Normalizer2::getNFCInstance), text);
}

std::string lower_case(std::string_view word) {
  if (is_ascii(word)) {
    return lower_case_ascii(word);
  }
  std::string plain;
  for_each_code_point(word, [&](UChar32 c) {
    append(plain, c < 0 ? 0xFFFD : plain_punctuation(c));
  });
  return normalised_by(normalizer(icu::Normalizer2::getNFKCCasefoldInstance),
                       plain);
}

std::string fold(std::string_view lower) {
  if (is_ascii(lower)) {
    return std::string(lower);
  }
  const std::string apart =
      normalised_by(normalizer(icu::Normalizer2::getNFDInstance), lower);
  std::string folded;
  for_each_code_point(apart, [&](UChar32 c) {
    const std::string_view ascii = ascii_of_special(c);
    if (!ascii.empty()) {
      folded += ascii;
    } else if (c >= 0 && u_charType(c) != U_NON_SPACING_MARK) {
      append(folded, c);
    }
  });
  return nfc(folded);
}

std::string visible(std::string_view word) {
  if (is_ascii(word)) {
    return std::string(word);
  }
  std::string seen;
  for_each_code_point(word, [&](UChar32 c) {
    if (c >= 0 &&
        u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) {
      append(seen, c);
    }
  });
  return nfc(seen);
}

LowerWord::LowerWord(std::string_view word) {
  if (is_ascii(word)) {
    text_ = lower_case_ascii(word);
    return;
  }
  const icu::Normalizer2& rule =
      normalizer(icu::Normalizer2::getNFKCCasefoldInstance);
  // What stands between two of the rule's boundaries is normalised by itself.
  for (std::size_t begin = 0, end = 0; begin < word.size(); begin = end) {
    bool joins_on = true;
    for (std::size_t next = begin; joins_on && next < word.size();) {
      const UChar32 c = next_code_point(word, next);
      joins_on = end == begin || !(c < 0 || rule.hasBoundaryBefore(c) != 0);
      end = joins_on ? next : end;
    }
    text_ += lower_case(word.substr(begin, end - begin));
    sources_.resize(text_.size(), {begin, end});
  }
}

Span LowerWord::source_of(Span span) const {
  if (sources_.empty() || span.begin >= span.end) {
    return span;
  }
  return {sources_.at(span.begin).begin, sources_.at(span.end - 1).end};
}

std::vector<Segment> segments_of(std::string_view text) {
  std::vector<Segment> segments;
  // Positions in ICU are 32 bits wide, and memory stays small this way.
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = block_end(text, begin);
    append_segments(text, {begin, end}, segments);
    begin = end;
  }
  return segments;
}

Casing casing_of(std::string_view word) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool first_is_capital = false;
  for_each_code_point(word, [&](UChar32 c) {
    if (c < 0 || u_isalpha(c) == 0) {
      return;
    }
    const bool capital = u_isupper(c) != 0;
    first_is_capital = first_is_capital || (letters == 0 && capital);
    ++letters;
    capitals += capital ? 1 : 0;
  });
  if (capitals == 0) {
    return Casing::lower;
  }
  if (letters > 1 && capitals == letters) {
    return Casing::capitals;
  }
  return capitals == 1 && first_is_capital ? Casing::initial : Casing::mixed;
}

std::string unicode_version() {
  UVersionInfo numbers{};
  std::array<char, U_MAX_VERSION_STRING_LENGTH> icu_text{};
  std::array<char, U_MAX_VERSION_STRING_LENGTH> unicode_text{};
  u_getVersion(numbers);
  u_versionToString(numbers, icu_text.data());
  u_getUnicodeVersion(numbers);
  u_versionToString(numbers, unicode_text.data());
  return std::string("ICU ") + icu_text.data() + ", Unicode " +
         unicode_text.data();
}

}  // namespace kamerzoek
