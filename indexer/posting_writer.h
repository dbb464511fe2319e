// A list of documents with a number for each, as the postings of a term.
//
// Source of the format: Xapian 1.4, backends/glass/glass_postlist.cc.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <xapian.h>

#include "indexer/glass_table.h"

namespace kamerzoek::glass {

/// A list that is longer is cut into chunks of this size, in bytes.
inline constexpr std::size_t chunk_size = 2000;

class PostingWriter {
 public:
  /// The key of a chunk is `first_key` for the first, else `later_key` and the
  /// number of its first document. `table` must outlive this.
  PostingWriter(TableWriter& table, std::string first_key,
                std::string later_key);

  /// What the first chunk says about the whole list.
  void begin(std::uint64_t documents, std::uint64_t occurrences);

  /// Documents come by rising number.
  void add(Xapian::docid document, Xapian::termcount number);

  /// At least one document has been added.
  void end() { write_chunk(true); }

 private:
  void write_chunk(bool is_last);

  TableWriter& table_;
  std::string first_key_;
  std::string later_key_;
  std::string head_;
  std::string chunk_;
  bool is_first_ = true;
  Xapian::docid first_ = 0;
  Xapian::docid last_ = 0;
};

}  // namespace kamerzoek::glass
