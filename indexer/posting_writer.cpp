#include "indexer/posting_writer.h"

#include <utility>

#include "indexer/glass_codes.h"

namespace kamerzoek::glass {

PostingWriter::PostingWriter(TableWriter& table, std::string first_key,
                             std::string later_key)
    : table_(table),
      first_key_(std::move(first_key)),
      later_key_(std::move(later_key)) {}

void PostingWriter::begin(std::uint64_t documents, std::uint64_t occurrences) {
  append_number(head_, documents);
  append_number(head_, occurrences);
}

void PostingWriter::add(Xapian::docid document, Xapian::termcount number) {
  if (chunk_.size() >= chunk_size) {
    write_chunk(false);
  }
  if (chunk_.empty()) {
    first_ = document;
  } else {
    append_number(chunk_, document - last_ - 1);
  }
  append_number(chunk_, number);
  last_ = document;
}

void PostingWriter::write_chunk(bool is_last) {
  std::string key = first_key_;
  if (is_first_) {
    append_number(head_, first_ - 1);
  } else {
    key = later_key_;
    append_sortable(key, first_);
  }
  head_ += is_last ? '1' : '0';
  append_number(head_, last_ - first_);
  head_ += chunk_;
  table_.add(key, head_, false);
  head_.clear();
  chunk_.clear();
  is_first_ = false;
}

}  // namespace kamerzoek::glass
