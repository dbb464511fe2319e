#include "corpus/text_encoding.h"

#include <string>
#include <string_view>
#include <variant>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

struct Encoded {
  std::string_view bytes;
  std::string_view text;
  std::string_view encoding;
};

struct Refused {
  std::string_view bytes;
  SkipReason reason;
  std::string_view detail;
};

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

}  // namespace

TEST_CASE("text is read in the encoding it is written in", "[corpus]") {
  const auto item = GENERATE(values<Encoded>({
      {"Oekraïne"sv, "Oekraïne"sv, "UTF-8"sv},
      {"\xEF\xBB\xBFOekraïne"sv, "Oekraïne"sv, "UTF-8"sv},
      {"\xFF\xFE\xE9\0n\0"sv, "én"sv, "UTF-16LE"sv},
      {"\xFE\xFF\0\xE9\0n"sv, "én"sv, "UTF-16BE"sv},
      {"B\0r\0i\0e\0f\0 \0a\0n\0"sv, "Brief an"sv, "UTF-16LE"sv},
      {"Oekra\xEFne"sv, "Oekraïne"sv, "ISO-8859-1"sv},
      {"\x93 \x80 5\x94 risico\x92s"sv, "“ € 5” risico’s"sv, "windows-1252"sv},
      // One character was cut in two; the others show what was meant.
      {"Oekra\xC3\xAFne, Georgi\xC3\xAB, caf\xC3"sv,
       "Oekraïne, Georgië, caf\uFFFD"sv, "UTF-8, repaired"sv},
      // An accent of its own joins its letter.
      {"e\xCC\x81\xC3\xA9n"sv, "één"sv, "UTF-8"sv},
      // Windows-1252 read as Latin-1 and written as UTF-8.
      {"China\xC2\x92s"sv, "China’s"sv, "UTF-8"sv},
      // A stray control character is a blank.
      {"abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij "
       "abcdefghij abcdefghij abcdefghij\x07 a"sv,
       "abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij "
       "abcdefghij abcdefghij abcdefghij  a"sv,
       "UTF-8"sv},
  }));
  const auto result = decode_text(item.bytes);
  REQUIRE(std::holds_alternative<DecodedText>(result));
  CHECK(std::get<DecodedText>(result).text == item.text);
  CHECK(std::get<DecodedText>(result).encoding == item.encoding);
}

TEST_CASE("what is no text is refused with its reason", "[corpus]") {
  const auto item = GENERATE(values<Refused>({
      {""sv, SkipReason::empty, ""sv},
      {"%PDF-1.7\n"sv, SkipReason::unsupported_format, "PDF"sv},
      {"PK\x03\x04rest"sv, SkipReason::unsupported_format,
       "ZIP, DOCX or ODT"sv},
      {"\x89PNG\r\n"sv, SkipReason::unsupported_format, "PNG image"sv},
      {"\x7F"
       "ELF\x02"sv,
       SkipReason::unsupported_format, "ELF program"sv},
      {"brief\0"sv, SkipReason::binary, "1 NUL byte"sv},
      {"\x01\x02\x03 brief"sv, SkipReason::binary, "3 control characters"sv},
  }));
  const auto result = decode_text(item.bytes);
  REQUIRE(std::holds_alternative<NotText>(result));
  CHECK(std::get<NotText>(result).reason == item.reason);
  CHECK(std::get<NotText>(result).detail == item.detail);
}

TEST_CASE("UTF-8 that is mostly broken is damaged, not Latin-1", "[corpus]") {
  const auto result = decode_text(repeated("\xC3\xAB\xC3.", 50));
  REQUIRE(std::holds_alternative<NotText>(result));
  CHECK(std::get<NotText>(result).reason == SkipReason::damaged);
}

TEST_CASE("a flood of combining marks is refused, not sorted", "[corpus]") {
  const auto result = decode_text("a" + repeated("\u0301\u0323", 1'000'000));
  REQUIRE(std::holds_alternative<NotText>(result));
  CHECK(std::get<NotText>(result).reason == SkipReason::damaged);
}

TEST_CASE("a control character becomes a blank wherever it stands",
          "[corpus]") {
  // Text is looked at eight bytes at a time: places on both sides of that.
  for (const char control : {'\x01', '\x1F', '\x7F'}) {
    for (std::size_t at = 0; at < 20; ++at) {
      CAPTURE(control, at);
      std::string bytes = repeated("tekst \t\n~\u00E9", 20);
      bytes.insert(at, 1, control);
      const auto decoded = decode_text(bytes);
      bytes[at] = ' ';
      // There it parts a character in two, which is none then.
      if (at != 10) {
        CHECK(std::get<DecodedText>(decoded).text == bytes);
      }
    }
  }
}

TEST_CASE("what is not in normal form is found behind any plain text",
          "[corpus]") {
  struct Case {
    std::string_view written;
    std::string_view normal;
  };
  const auto c = GENERATE(values<Case>({{"e\u0301", "\u00E9"},
                                        {"\u2000", "\u2002"},
                                        {"\u2001", "\u2003"},
                                        {"\u2126", "\u03A9"},
                                        {"\u2019", "\u2019"},
                                        {"\u20AC", "\u20AC"},
                                        {"\u00E9\u00DF", "\u00E9\u00DF"}}));
  for (std::size_t before = 0; before < 20; ++before) {
    CAPTURE(before, c.written);
    const std::string plain(before, 'x');
    const auto decoded = decode_text(plain + std::string(c.written) + "y");
    CHECK(std::get<DecodedText>(decoded).text ==
          plain + std::string(c.normal) + "y");
  }
}

}  // namespace kamerzoek
