// The published state of an index on disk, for those who read it.
//
// INDEX/XAPIANDB              stub naming the passages of one generation
// INDEX/generations/000007/   what was published seventh, never changed again
//   passages/                 one Xapian document a passage
//   letters/                  one a letter and one a skipped input; metadata
//   forward                   the words of each passage (forward_index.h)
//   places                    where they stand in it (places_file.h)
//
// Letters and skips stand apart from passages, so that the number of documents
// and their mean length, which ranking uses, are those of passages alone.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include <xapian.h>

#include "analyzers/analyzer.h"
#include "indexer/forward_index.h"
#include "indexer/places_file.h"

namespace kamerzoek {

/// Databases of one generation, as of one moment. Not for several threads.
struct OpenIndex {
  Xapian::Database passages;
  Xapian::Database letters;
  std::shared_ptr<const ForwardIndex> forward;  ///< Of the passages.
  std::shared_ptr<const PlacesFile> places;     ///< Of the passages.
  std::uint64_t generation = 0;
  std::string index_id;  ///< A name made once, when the index was created.
};

/// Opens the published generation of the index at `path`.
///
/// Throws Error with a hint when there is none, when `path` is no index, or
/// when it was built with another schema version or analyzer than `analyzer`.
/// A generation that is replaced while it is being opened is tried again.
OpenIndex open_index(const std::filesystem::path& path,
                     const Analyzer& analyzer);

/// The same for those who look for no words: whatever the analyzer was.
OpenIndex open_index(const std::filesystem::path& path);

/// The term of a letter's document in `letters`: its id, and each alias.
std::string letter_term(const std::string& letter_id);
std::string alias_term(const std::string& alias);

/// The term that all letters have in `letters`, and so have all copies of
/// letters and all skips.
inline constexpr const char* all_letters_term = "XKINDletter";
inline constexpr const char* all_copies_term = "XKINDcopy";
inline constexpr const char* all_skips_term = "XKINDskip";

}  // namespace kamerzoek
