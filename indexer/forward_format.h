// The layout of a forward index: what write_forward_index() writes and
// ForwardIndex maps.
//
// In the byte order of the machine: the lists of words of all passages, one
// after the other; then tables of plain numbers, each at a multiple of 8 bytes:
// where the lists begin, the lengths and the origins of passages, the
// statistics of words and where their text begins; that text; the lists of
// passages of frequent terms, their text, and the table of these; then the
// footer. As the footer comes last, all is written from front to back.
//
// The list of a passage has, by rising key, a number for each of its keys: the
// difference with the key before (the first: with -1, less 1 each), twice,
// plus 1 when there is more than one; then that count less 2. Numbers are
// written seven bits a byte, the lowest first, with the eighth set in all bytes
// but the last. A word has two keys: twice its number for its exact term, and
// one more for its normalised term.
//
// The list of a frequent term has, by rising number of a passage, the
// difference with the number before (the first: with 0) less 1, twice, plus 1
// when the passage has the term other than once; then how often.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace kamerzoek::forward {

struct Footer {
  std::uint64_t passage_begins = 0;  ///< Where in the file they are.
  std::uint64_t lengths = 0;
  std::uint64_t origins = 0;
  std::uint64_t statistics = 0;
  std::uint64_t text_begins = 0;
  std::uint64_t text = 0;
  std::uint64_t frequent_terms = 0;
  std::uint64_t frequent = 0;  ///< Of these terms.
  std::uint64_t footer = 0;
  std::uint32_t passages = 0;  ///< The greatest number of one.
  std::uint32_t words = 0;
  std::uint32_t counted_words = 0;  ///< The first ones, with statistics.
  std::uint32_t version = 3;
  std::array<char, 8> magic{'k', 'z', '-', 'f', 'o', 'r', 'w', 'd'};
};

// Bytes between its members would differ from one writing to the next.
static_assert(std::has_unique_object_representations_v<Footer>);

/// What letter and dossier a passage is from, as numbers that tell them apart;
/// 0 of none.
struct Origin {
  std::uint32_t letter = 0;
  std::uint32_t dossier = 0;

  bool operator==(const Origin&) const = default;
};

/// How many passages have a word's normalised form, and how often in all.
struct Statistics {
  std::uint32_t passages = 0;
  std::uint32_t occurrences = 0;
};

/// Where in the file the passages and the text of a frequent term begin.
struct FrequentTerm {
  std::uint64_t list = 0;
  std::uint64_t text = 0;
};

/// Where in the text of the words one begins, twice; plus 1 when it is its own
/// base form (see own_forms.h); that is told of words with statistics only.
using TextBegin = std::uint32_t;

/// Whether a body term is in the index: those that begin with a digit are not.
constexpr bool has_letter(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 'a';
}

/// Appends a number as lists have them.
inline void add_number(std::uint64_t number, std::string& to) {
  for (; number >= 0x80; number >>= 7U) {
    to += static_cast<char>(number | 0x80U);
  }
  to += static_cast<char>(number);
}

/// Moves `at`, which is before `end`, behind a number. What is cut short ends
/// there.
inline std::uint64_t take_number(const char*& at, const char* end) {
  std::uint64_t number = static_cast<unsigned char>(*at++);
  if (number < 0x80) {
    return number;
  }
  number &= 0x7fU;
  for (unsigned shift = 7; at != end && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at++);
    number |= std::uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80) {
      break;
    }
  }
  return number;
}

}  // namespace kamerzoek::forward
