// The layout of a compiled lexicon: what compile_lexicon writes, Lexicon maps.
//
// A header, then sections of plain records, each at a multiple of 8 bytes, in
// the byte order of the machine that built it. Any change to a record or to
// what a record means takes a new `lexicon_version`.

#pragma once

#include <array>
#include <cstdint>

namespace kamerzoek {

constexpr std::array<char, 8> lexicon_magic{'k', 'z', '-', 'w',
                                            'o', 'r', 'd', 's'};
constexpr std::uint32_t lexicon_version = 1;

enum class LexiconSection : std::uint32_t {
  text,     ///< The words, UTF-8, one after the other.
  entries,  ///< `LexiconEntry` by rising word.
  slots,    ///< `LexiconSlot`, a hash table over the entries.
};
constexpr std::size_t lexicon_sections = 3;

struct LexiconPlace {
  std::uint64_t begin = 0;  ///< In bytes from the start of the file.
  std::uint64_t bytes = 0;
};

struct LexiconHeader {
  std::array<char, 8> magic = lexicon_magic;
  std::uint32_t version = lexicon_version;
  std::uint32_t header_bytes = sizeof(LexiconHeader);
  std::uint64_t file_bytes = 0;
  std::uint64_t checksum = 0;  ///< hash_of all that follows the header.
  std::array<LexiconPlace, lexicon_sections> places;
};

/// Where a word was found.
enum LexiconFlag : std::uint8_t {
  lexicon_listed = 1,  ///< In the word list, in lower case.
  lexicon_name = 2,    ///< In the word list, only with capitals.
  lexicon_seen = 4,    ///< Not in the word list, but common in real text.
};

struct LexiconEntry {
  std::uint32_t text = 0;  ///< Where its text begins in the text section.
  float per_million = 0;   ///< How often it is written; 0 if hardly ever.
  std::uint8_t bytes = 0;  ///< Of its text.
  std::uint8_t flags = 0;  ///< Of `LexiconFlag`.
  std::uint16_t unused = 0;
};

/// An open-addressing slot: its place is the low bits of the word's hash, the
/// next free one upwards when taken.
struct LexiconSlot {
  std::uint32_t fingerprint = 0;  ///< The high half of the hash.
  std::uint32_t entry = 0;        ///< From 1; 0 for an empty slot.
};

}  // namespace kamerzoek
