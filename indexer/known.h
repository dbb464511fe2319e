// What the index remembers of an input, to tell whether it has to be read
// again.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/reading.h"
#include "corpus/skip.h"
#include "indexer/stored.h"

namespace kamerzoek {

struct Known {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  std::string content_hash;    ///< Empty for a skip.
  std::string reader_version;  ///< Empty for a skip.
  std::string letter;          ///< Its id; empty for a skip and a collection.
  std::optional<SkipReason> skipped;
  std::string skip_detail;     ///< As Skip::detail.
  bool is_copy = false;        ///< The letter was indexed from another input.
  bool is_collection = false;  ///< Its letters have paths of their own.
  std::string format;          ///< As Source::format; empty for a skip.

  bool is_letter() const { return !skipped && !is_copy && !is_collection; }

  bool operator==(const Known&) const = default;
};

/// One thing that is known of one input.
struct KnownEntry {
  std::string path;
  Known known;
  std::string collection;    ///< The file that this is in, if it is no file.
  std::string body_hash;     ///< For a letter, as it has it.
  std::size_t passages = 0;  ///< For a letter.

  /// The file that this came from.
  const std::string& file() const {
    return collection.empty() ? path : collection;
  }

  bool operator==(const KnownEntry&) const = default;
};

KnownEntry known_entry(const StoredLetter& stored);
KnownEntry known_entry(const Copy& copy);
KnownEntry known_entry(const Collection& collection);
KnownEntry known_entry(const Skip& skip);

/// The value that each document of the letters database has in
/// LetterSlot::known. All of them are read when a writer begins: a hundred
/// thousand in some tenths of a second, where decoding as many letters takes
/// several seconds.
std::string encode(const KnownEntry& entry);
/// Throws Error when the bytes are not what encode() wrote.
KnownEntry decode_known(std::string_view bytes);

}  // namespace kamerzoek
