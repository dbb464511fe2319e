// The layout of a forward index: what write_forward_index() writes and
// ForwardIndex maps. Private to this room.
//
// In the byte order of the machine: the lists of words of all passages, one
// after the other; then tables of plain numbers, each at a multiple of 8 bytes,
// and the text of the words; then the footer. As the footer comes last, all is
// written from front to back.
//
// The list of a passage has, by rising key, a number for each of its keys: the
// difference with the key before (the first: with -1, less 1 each), twice,
// plus 1 when there is more than one; then that count less 2. Numbers are
// written seven bits a byte, the lowest first, with the eighth set in all bytes
// but the last. A word has two keys: twice its number for its exact term, and
// one more for its normalised term.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kamerzoek::forward {

struct Footer {
  std::uint64_t passage_begins = 0;  ///< Where in the file they are.
  std::uint64_t lengths = 0;
  std::uint64_t statistics = 0;
  std::uint64_t text_begins = 0;
  std::uint64_t text = 0;
  std::uint64_t footer = 0;
  std::uint32_t passages = 0;  ///< The greatest number of one.
  std::uint32_t words = 0;
  std::uint32_t counted_words = 0;  ///< The first ones, with statistics.
  std::uint32_t version = 1;
  std::array<char, 8> magic{'k', 'z', '-', 'f', 'o', 'r', 'w', 'd'};
};

/// How many passages have a word's normalised form, and how often in all.
struct Statistics {
  std::uint32_t passages = 0;
  std::uint32_t occurrences = 0;
};

/// Where in the text of the words one begins, twice; plus 1 when it is its own
/// base form (see own_forms.h); that is told of words with statistics only.
using TextBegin = std::uint32_t;

/// Whether a body term is in the index: those that begin with a digit are not.
constexpr bool has_letter(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 'a';
}

}  // namespace kamerzoek::forward
