// Where the words of all passages of a database stand, as one file.
//
// A phrase of frequent words is looked for in a large part of all passages.
// From Xapian's values each would be copied; here it is read where it lies.

#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string_view>
#include <vector>

#include "analyzers/mapped_file.h"
#include "indexer/table_output.h"

namespace kamerzoek {

/// Never changes; safe to use from several threads.
///
/// The format, in the byte order of the machine: the places (word_places.h) of
/// all passages one after the other; at a multiple of 8 bytes, where those of
/// each passage from 0 to the last begin, and the end of all, as numbers of 8
/// bytes; then the footer.
class PlacesFile {
 public:
  using Passage = std::uint32_t;  ///< Xapian's number of its document.

  /// Throws std::system_error, and Error when the file is not whole.
  explicit PlacesFile(const std::filesystem::path& file);

  /// The greatest number of a passage that was added; 0 when none was.
  Passage last_passage() const;

  /// What was added for `passage`; empty when nothing was.
  std::string_view of(Passage passage) const;

 private:
  MappedFile file_;
  std::span<const std::uint64_t> begins_;  ///< And the end of all.
};

/// Takes 8 bytes of memory for each passage.
class PlacesWriter {
 public:
  /// Throw std::system_error. Nothing is synced to disk.
  explicit PlacesWriter(std::filesystem::path file);

  /// Passages come by rising number, from 1.
  void add(PlacesFile::Passage passage, std::string_view places);

  /// What was added is a file only then.
  void end();

 private:
  void check() const;

  std::filesystem::path file_;
  std::ofstream stream_;
  TableOutput output_;
  std::vector<std::uint64_t> begins_ = {0};
};

}  // namespace kamerzoek
