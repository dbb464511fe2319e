// The layout of a compiled lexicon: what compile_lexicon writes, Lexicon maps.
//
// A header, then sections of plain records, each at a multiple of 8 bytes, in
// the byte order of the machine that built it. Any change to a record or to
// what a record means takes a new `lexicon_version`.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace kamerzoek {

constexpr std::array<char, 8> lexicon_magic{'k', 'z', '-', 'w',
                                            'o', 'r', 'd', 's'};
constexpr std::uint32_t lexicon_version = 3;

enum class LexiconSection : std::uint32_t {
  text,     ///< The words, UTF-8, one after the other.
  entries,  ///< `LexiconEntry` by rising word.
  slots,    ///< `LexiconSlot`, a hash table over the entries.
  cuts,     ///< `LexiconCut` by rising entry.
  weights,  ///< float, one for each `CompoundFeature`.
  filter,   ///< One bit for each word; see lexicon_filter_bit.
};
constexpr std::size_t lexicon_sections = 6;

/// The splitter asks mostly for strings that are not there. The bit that stands
/// for the low bits of their hash says so in a table small enough to stay in
/// the cache of a core, without looking at the slots.
constexpr std::uint64_t lexicon_filter_bits = std::uint64_t{1} << 23U;
constexpr std::uint64_t lexicon_filter_bit(std::uint64_t hash) {
  return hash >> 20U & (lexicon_filter_bits - 1);
}

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

/// Where a word was found, and what a string that is no word is there for.
enum LexiconFlag : std::uint8_t {
  lexicon_listed = 1,     ///< In the word list, in lower case.
  lexicon_name = 2,       ///< In the word list, with capitals.
  lexicon_seen = 4,       ///< Not in the word list, but common in real text.
  lexicon_suffix = 8,     ///< A derivational suffix: "lijke".
  lexicon_linked = 16,    ///< A word and the s that links it to the next part.
  lexicon_settled = 32,   ///< How to cut it is told in the cuts section.
  lexicon_particle = 64,  ///< Makes verbs more often than compounds: "terug".
  lexicon_action = 128,   ///< A verb, or a noun in -ing.
};
constexpr std::uint8_t lexicon_word =
    lexicon_listed | lexicon_name | lexicon_seen;

/// Scores of the compound model are kept in thousandths.
constexpr double lexicon_score_unit = 1000;

/// The score of a form that is not fit for its role in a compound.
constexpr std::int16_t lexicon_unfit = -32768;

struct LexiconEntry {
  std::uint32_t text = 0;  ///< Where its text begins in the text section.
  float per_million = 0;   ///< How often it is written; 0 if hardly ever.
  std::uint8_t bytes = 0;  ///< Of its text.
  std::uint8_t flags = 0;  ///< Of `LexiconFlag`.
  std::int16_t modifier = lexicon_unfit;  ///< Its score before a head.
  std::int16_t head = lexicon_unfit;      ///< Its score as the last part.
  std::int16_t whole = 0;                 ///< Its score as a whole word.
  std::uint32_t base = 0;           ///< The entry of its base form, from 0.
  std::uint32_t modifier_base = 0;  ///< The same without its link.
};

/// A cut that was settled by hand.
struct LexiconCut {
  std::uint64_t boundaries = 0;  ///< Bit n: a part begins at byte n.
  std::uint32_t entry = 0;       ///< From 0.
  std::uint32_t unused = 0;
};

/// An open-addressing slot: its place is the low bits of the word's hash, the
/// next free one upwards when taken.
struct LexiconSlot {
  std::uint32_t fingerprint = 0;  ///< The high half of the hash.
  std::uint32_t entry = 0;        ///< From 1; 0 for an empty slot.
};

}  // namespace kamerzoek
