// Builds a Xapian database of many documents in one go.
//
// Xapian's own writer keeps what it is given in trees of strings, and adds
// each entry to a table by searching for its place: nine tenths of the time
// that indexing took went there. Here the postings of a batch are sorted once,
// and each table is written from front to back. Every database that is built
// so is merged by Xapian's own compaction before anyone searches it; Xapian may
// also change it before, where a letter was replaced in the same run.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/document_sink.h"

namespace kamerzoek {

/// The documents have the numbers 1, 2, … in the order in which they are ended.
class GlassBuilder final : public DocumentSink {
 public:
  /// A term is of 1 to 245 bytes.
  void add_term(std::string_view term, Xapian::termcount wdf) override;
  /// A slot is below 128, else Xapian::InvalidArgumentError is thrown: keys
  /// would not come in the order of the slots.
  void set_value(Xapian::valueno slot, std::string_view value) override;
  void set_data(std::string_view data) override;

  Xapian::docid end_document() override;

  /// Makes the database in an empty folder. Nothing is synced to disk. Throws
  /// std::system_error or Xapian::Error.
  void write(const std::filesystem::path& folder) const;

 private:
  friend class GlassTables;
  using TermNumber = std::uint32_t;

  /// Terms in the order in which they came.
  class Terms {
   public:
    TermNumber number_of(std::string_view term);
    const std::vector<std::string_view>& all() const { return terms_; }

   private:
    struct Slot {
      std::uint32_t hash = 0;
      std::uint32_t number_and_one = 0;  ///< 0 in a slot that is free.
    };

    TermNumber add(std::string_view term);
    void grow();

    std::pmr::monotonic_buffer_resource bytes_;
    std::vector<std::string_view> terms_;
    /// A term is in the first free slot from that of its hash on. Never more
    /// than half full, so that it is found at once or not at all.
    std::vector<Slot> slots_ = std::vector<Slot>(1U << 12U);
  };

  /// A term in a document.
  struct Entry {
    TermNumber term;
    Xapian::termcount wdf;
  };
  struct Value {
    Xapian::docid document;
    std::string value;
  };
  struct Document {
    std::size_t entries_end = 0;
    Xapian::termcount length = 0;
    std::string data;
    std::vector<Xapian::valueno> slots;
  };

  Terms terms_;
  Document told_;
  std::vector<Entry> told_entries_;  ///< Of the document that is being told.
  std::vector<Entry> entries_;       ///< Document by document.
  std::vector<Document> documents_;
  std::vector<std::vector<Value>> values_;  ///< By slot.
};

}  // namespace kamerzoek
