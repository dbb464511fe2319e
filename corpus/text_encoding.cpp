#include "corpus/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

constexpr std::array formats = {
    std::pair{"%PDF-"sv, "PDF"},
    std::pair{"PK\x03\x04"sv, "ZIP, DOCX or ODT"},
    std::pair{"\xD0\xCF\x11\xE0"sv, "old Microsoft Office"},
    std::pair{R"({\rtf)"sv, "RTF"},
    std::pair{"\x89PNG"sv, "PNG image"},
    std::pair{"\xFF\xD8\xFF"sv, "JPEG image"},
    std::pair{"GIF8"sv, "GIF image"},
    std::pair{"II*\0"sv, "TIFF image"},
    std::pair{"MM\0*"sv, "TIFF image"},
    std::pair{"\x1F\x8B"sv, "gzip"},
    std::pair{"7z\xBC\xAF"sv, "7-Zip"},
    std::pair{"\x7F"
              "ELF"sv,
              "ELF program"},
};

std::optional<NotText> known_format(std::string_view bytes) {
  for (const auto& [magic, name] : formats) {
    if (bytes.starts_with(magic)) {
      return NotText{SkipReason::unsupported_format, name};
    }
  }
  return std::nullopt;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7F;
}

// The next control character from `at` on, or the end. Eight bytes are looked
// at at once: what is below a blank, or is DEL, leaves a high bit.
std::size_t next_control(std::string_view text, std::size_t at) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t high_bits = ones * 0x80;
  const auto may_have_control = [&](std::size_t begin) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + begin, sizeof(eight));
    const std::uint64_t del = eight ^ (ones * 0x7F);
    return (((eight - ones * 0x20) & ~eight) | ((del - ones) & ~del)) &
           high_bits;
  };
  while (at < text.size()) {
    const bool is_whole = at + sizeof(std::uint64_t) <= text.size();
    if (is_whole && may_have_control(at) == 0) {
      at += sizeof(std::uint64_t);
      continue;
    }
    const std::size_t end = is_whole ? at + sizeof(std::uint64_t) : text.size();
    while (at < end && !is_control(text[at])) {
      ++at;
    }
    if (at < end) {
      return at;
    }
  }
  return text.size();
}

std::string counted(std::size_t count, std::string_view what) {
  std::string text = std::to_string(count) + " ";
  text += what;
  return count == 1 ? text : text + "s";
}

// More control characters than one in a hundred never come from damage alone.
std::optional<NotText> binary_bytes(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) {
    const auto nuls = std::ranges::count(bytes, '\0');
    return NotText{SkipReason::binary,
                   counted(static_cast<std::size_t>(nuls), "NUL byte")};
  }
  std::size_t controls = 0;
  for (std::size_t at = next_control(bytes, 0); at < bytes.size();
       at = next_control(bytes, at + 1)) {
    ++controls;
  }
  if (controls * 100 > bytes.size()) {
    return NotText{SkipReason::binary, counted(controls, "control character")};
  }
  return std::nullopt;
}

// UTF-16 of western text has a NUL in every other byte; without a byte order
// mark that is what tells it from binary data.
const char* utf16_without_mark(std::string_view bytes) {
  const std::size_t pairs = std::min<std::size_t>(bytes.size(), 4096) / 2;
  std::size_t high_first = 0;
  std::size_t high_last = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    high_first += bytes[2 * i] == '\0' && bytes[2 * i + 1] != '\0' ? 1U : 0U;
    high_last += bytes[2 * i] != '\0' && bytes[2 * i + 1] == '\0' ? 1U : 0U;
  }
  if (pairs < 4 || bytes.size() % 2 != 0) {
    return nullptr;
  }
  if (high_first * 10 > pairs * 9) {
    return "UTF-16BE";
  }
  return high_last * 10 > pairs * 9 ? "UTF-16LE" : nullptr;
}

std::optional<DecodedText> read_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"sv)) {
    return DecodedText{to_utf8(bytes.substr(2), "UTF-16LE"), "UTF-16LE"};
  }
  if (bytes.starts_with("\xFE\xFF"sv)) {
    return DecodedText{to_utf8(bytes.substr(2), "UTF-16BE"), "UTF-16BE"};
  }
  if (const char* encoding = utf16_without_mark(bytes)) {
    return DecodedText{to_utf8(bytes, encoding), encoding};
  }
  return std::nullopt;
}

DecodedText read_single_bytes(std::string_view bytes) {
  const bool beyond_latin1 = std::ranges::any_of(bytes, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte < 0xA0;
  });
  const char* encoding = beyond_latin1 ? "windows-1252" : "ISO-8859-1";
  return {to_utf8(bytes, encoding), encoding};
}

// Well-formed sequences of several bytes hardly ever arise by accident in a
// single-byte encoding, so a text with more of them than of broken ones is
// damaged UTF-8; read as Latin-1 it would become gibberish.
std::variant<DecodedText, NotText> read_bytes(std::string_view bytes) {
  const Utf8Fit fit = utf8_fit(bytes);
  if (fit.broken == 0) {
    return DecodedText{std::string(bytes), "UTF-8"};
  }
  if (fit.multibyte < fit.broken) {
    return read_single_bytes(bytes);
  }
  if (fit.broken * 20 > bytes.size()) {
    return NotText{SkipReason::damaged,
                   counted(fit.broken, "broken UTF-8 sequence")};
  }
  return DecodedText{repaired_utf8(bytes), "UTF-8, repaired"};
}

// What the bytes 0x80 to 0x9F are in Windows-1252.
std::string meant_by_c1(unsigned char byte) {
  static const std::array<std::string, 32> meant = [] {
    std::array<std::string, 32> table;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const auto c = static_cast<char>(0x80 + i);
      table[i] = to_utf8({&c, 1}, "windows-1252");
    }
    return table;
  }();
  return meant[byte - 0x80U];
}

// C1 controls in UTF-8 are C2 80 to C2 9F.
std::string without_controls(std::string text) {
  for (std::size_t control = next_control(text, 0); control < text.size();
       control = next_control(text, control + 1)) {
    text[control] = ' ';
  }
  std::size_t at = text.find('\xC2');
  if (at == std::string::npos) {
    return text;
  }
  std::string clean;
  clean.reserve(text.size());
  std::size_t done = 0;
  for (; at != std::string::npos; at = text.find('\xC2', at + 1)) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    if (next < 0xA0) {
      clean.append(text, done, at - done);
      clean += meant_by_c1(next);
      done = at + 2;
    }
  }
  return clean.append(text, done);
}

}  // namespace

std::variant<DecodedText, NotText> decode_text(std::string_view bytes) {
  if (bytes.empty()) {
    return NotText{SkipReason::empty, ""};
  }
  if (auto format = known_format(bytes)) {
    return *format;
  }
  std::optional<DecodedText> decoded = read_utf16(bytes);
  if (!decoded) {
    if (auto binary = binary_bytes(bytes)) {
      return *binary;
    }
    const bool marked = bytes.starts_with("\xEF\xBB\xBF"sv);
    auto result = read_bytes(marked ? bytes.substr(3) : bytes);
    if (auto* failure = std::get_if<NotText>(&result)) {
      return *failure;
    }
    decoded = std::get<DecodedText>(std::move(result));
  } else if (auto binary = binary_bytes(decoded->text)) {
    return *binary;
  }
  auto normal = to_nfc(without_controls(std::move(decoded->text)));
  if (!normal) {
    return NotText{SkipReason::damaged, "a flood of combining marks"};
  }
  return DecodedText{std::move(*normal), std::move(decoded->encoding)};
}

}  // namespace kamerzoek
