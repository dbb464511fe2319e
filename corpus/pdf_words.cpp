#include "corpus/pdf_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "analyzers/ascii.h"
#include "analyzers/icu_text.h"
#include "corpus/line_shape.h"
#include "corpus/unicode_text.h"

namespace kamerzoek {
namespace {

using namespace std::string_view_literals;

// Half as wide as a blank, a gap is one that kerning made.
constexpr double narrow_gap = 0.6;
constexpr std::size_t max_word_bytes = 60;

std::size_t char_bytes(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() &&
         (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
    ++size;
  }
  return size;
}

// U+FFFD, the private use area of the first plane, and controls.
bool is_noise(std::string_view character) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(character[i]);
  };
  if (character.size() == 1) {
    return byte(0) < 0x20 || byte(0) == 0x7F;
  }
  if (character.size() == 2) {
    return byte(0) == 0xC2 && byte(1) < 0xA0;
  }
  return character == "\uFFFD" ||
         (character.size() == 3 &&
          (byte(0) == 0xEE || (byte(0) == 0xEF && byte(1) < 0xA4)));
}

// The first character of `word` that says nothing; empty when all do.
std::string_view first_noise(std::string_view word) {
  while (!word.empty()) {
    const std::string_view character = word.substr(0, char_bytes(word));
    if (is_noise(character)) {
      return character;
    }
    word.remove_prefix(character.size());
  }
  return {};
}

std::string_view without_open(std::string_view word) {
  while (!word.empty() &&
         R"((["')"sv.find(word.front()) != std::string_view::npos) {
    word.remove_prefix(1);
  }
  return word;
}

std::string_view without_marks(std::string_view word) {
  return word.substr(0, word.find_last_not_of(R"(.,;:)!?]"')") + 1);
}

bool is_plain_word(std::string_view word) {
  return !word.empty() && word.size() <= max_word_bytes &&
         std::ranges::all_of(word, is_letter_byte);
}

// "," and ".000", which follow what stands before them without a blank.
bool closes(std::string_view left, std::string_view right) {
  if (right.find_first_not_of(",.;:)!?") == std::string_view::npos) {
    return right != "..." && right.size() <= 3;
  }
  return (right[0] == '.' || right[0] == ',') && right.size() > 3 &&
         is_digit(left.back()) && is_digit(right[1]) &&
         leading_digits(right.substr(1)).size() == 3;
}

}  // namespace

bool WordMender::belong_together(std::string_view left, std::string_view right,
                                 double gap) const {
  if (left.empty() || right.empty()) {
    return false;
  }
  const bool word_before = ends_with_letter(left) || is_digit(left.back());
  if (word_before && closes(left, right)) {
    return true;
  }
  const std::string_view first = without_open(left);
  const std::string_view second = without_marks(right);
  if (!is_plain_word(first) || !is_plain_word(second) ||
      !starts_lower(second)) {
    return false;
  }
  const std::string a = lower_case(first);
  const std::string b = lower_case(second);
  const bool letter = char_count(a) < 2 || char_count(b) < 2;
  if (gap > narrow_gap && (letter || (known_(a) && known_(b)))) {
    return false;
  }
  if (gap <= narrow_gap && known_(a) && known_(b) && !letter) {
    return false;
  }
  return known_(a + b);
}

std::string WordMender::with_ligatures(const std::string& word) const {
  const std::string_view noise = first_noise(word);
  if (noise.empty() || word.size() > max_word_bytes) {
    return word;
  }
  std::optional<std::string> mended;
  for (const std::string_view ligature :
       {"fi"sv, "fl"sv, "ff"sv, "ffi"sv, "ffl"sv, "ft"sv, "tt"sv}) {
    std::string candidate = word;
    candidate.replace(static_cast<std::size_t>(noise.data() - word.data()),
                      noise.size(), ligature);
    if (!known_(lower_case(without_marks(without_open(candidate))))) {
      continue;
    }
    if (mended) {
      return word;
    }
    mended = std::move(candidate);
  }
  return mended.value_or(word);
}

double noise_in(std::string_view text) {
  std::size_t noise = 0;
  std::size_t all = 0;
  while (!text.empty()) {
    const std::size_t size = char_bytes(text);
    const std::string_view character = text.substr(0, size);
    if (character != " " && character != "\n") {
      ++all;
      noise += is_noise(character) ? 1U : 0U;
    }
    text.remove_prefix(size);
  }
  return all == 0 ? 0 : static_cast<double>(noise) / static_cast<double>(all);
}

}  // namespace kamerzoek
