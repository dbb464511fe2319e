// The documents of the letters database: one for every input that is known.
//
// Its terms are for looking up and counting; nothing in it is ranked.

#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <xapian.h>

#include "corpus/skip.h"
#include "indexer/stored.h"

namespace kamerzoek {

/// What became of an input.
enum class Entry {
  letter,
  copy,  ///< Of a letter that was indexed from another input.
  skip,
  collection,  ///< Of letters, each of which has an entry of its own.
};

/// Slots of their values, all Xapian::sortable_serialise but `known` and
/// Slot::date, which letters have as passages do.
enum class LetterSlot : std::uint32_t {
  entry = 10,
  passages = 11,
  words = 12,
  bytes = 13,  ///< Size of the input.
  known = 14,  ///< A KnownEntry.
};

/// The term all collections have.
inline constexpr const char* all_collections_term = "XKINDcollection";
/// The prefix of the terms that name a skip's reason.
inline constexpr const char* reason_prefix = "XSKIP";

/// The term of all that is known of the input at `path`: at most one letter,
/// copy or collection, and at most one skip.
std::string path_term(const std::string& path);
/// The term of the copies of a letter.
std::string copies_term(const std::string& letter_id);

Xapian::Document letter_document(const StoredLetter& stored);
Xapian::Document copy_document(const Copy& copy);
Xapian::Document skip_document(const Skip& skip);
Xapian::Document collection_document(const Collection& collection);

/// Throws Error when the document is none of these.
Entry entry_of(const Xapian::Document& document);

/// A value of one of the numeric slots.
std::uint64_t number_in(const Xapian::Document& document, LetterSlot slot);

}  // namespace kamerzoek
