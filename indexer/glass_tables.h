// The files of a database that is built in one go.

#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "indexer/glass_builder.h"
#include "indexer/glass_table.h"
#include "indexer/glass_version.h"

namespace kamerzoek {

/// One use of GlassBuilder::write(), with at least one document.
class GlassTables {
 public:
  GlassTables(const GlassBuilder& content, std::filesystem::path folder);

  void write();

 private:
  using Entry = GlassBuilder::Entry;

  struct Posting {
    Xapian::docid document;
    const Entry* entry;
  };

  void sort_terms();
  void sort_postings();
  std::span<const Entry> entries_of(std::size_t document) const;
  std::span<const Posting> postings_of(std::size_t rank) const;
  std::string_view term(std::size_t rank) const;

  void write_postings();
  void write_value_bounds(glass::TableWriter& table) const;
  void write_values(glass::TableWriter& table) const;
  void write_lengths(glass::TableWriter& table) const;
  std::string term_list_of(std::size_t document) const;
  void write_term_lists();
  void write_data();
  void write_version() const;

  const GlassBuilder& content_;
  std::filesystem::path folder_;
  std::vector<GlassBuilder::TermNumber> sorted_;  ///< By the bytes of the term.
  std::vector<std::uint32_t> ranks_;              ///< By number of the term.
  std::vector<Posting> postings_;                 ///< By rank, then document.
  std::vector<std::size_t> postings_begin_;       ///< By rank, and the end.
  glass::Roots roots_;
};

}  // namespace kamerzoek
