#include "indexer/glass_tables.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "indexer/deflate.h"
#include "indexer/glass_codes.h"
#include "indexer/posting_writer.h"

namespace kamerzoek {
namespace {

using glass::append_number;

// Where an entry of the table of postings has no term, its key begins so.
constexpr std::string_view value_bounds_key("\0\xd0", 2);
constexpr std::string_view values_key("\0\xd8", 2);
constexpr std::string_view lengths_key("\0\xe0", 2);

std::string numbered_key(std::uint32_t number) {
  std::string key;
  glass::append_sortable(key, number);
  return key;
}

/// Adds tags that are deflated where that makes them smaller.
class DeflatingWriter {
 public:
  explicit DeflatingWriter(const std::filesystem::path& file) : table_(file) {}

  void add(std::string_view key, std::string_view tag) {
    std::optional<std::string_view> smaller;
    if (tag.size() > glass::deflated_above) {
      smaller = deflate_.smaller(tag);
    }
    table_.add(key, smaller.value_or(tag), smaller.has_value());
  }

  glass::TableRoot finish() { return table_.finish(); }

 private:
  glass::TableWriter table_;
  Deflate deflate_;
};

/// Writes a list of documents with a value for each, in chunks.
class ValueWriter {
 public:
  ValueWriter(glass::TableWriter& table, std::size_t slot)
      : table_(table), slot_(slot) {}

  void add(Xapian::docid document, const std::string& value) {
    if (tag_.empty()) {
      first_ = document;
    } else {
      append_number(tag_, document - last_ - 1);
    }
    glass::append_text(tag_, value);
    last_ = document;
    if (tag_.size() >= glass::chunk_size) {
      end();
    }
  }

  void end() {
    if (!tag_.empty()) {
      std::string key(values_key);
      append_number(key, slot_);
      glass::append_sortable(key, first_);
      table_.add(key, tag_, false);
      tag_.clear();
    }
  }

 private:
  glass::TableWriter& table_;
  std::size_t slot_;
  std::string tag_;
  Xapian::docid first_ = 0;
  Xapian::docid last_ = 0;
};

/// Which slots have a value: each less what is beyond the one before it.
std::string slot_list_of(const std::vector<Xapian::valueno>& slots) {
  std::string tag;
  Xapian::valueno next = 0;
  for (const Xapian::valueno slot : slots) {
    append_number(tag, slot - next);
    next = slot + 1;
  }
  return tag;
}

/// A term of a document's list: what it shares with the one before it is left
/// out, and a small count is told in one byte with the size of that.
void append_listed(std::string& to, std::string_view before,
                   std::string_view term, Xapian::termcount wdf) {
  const auto differ = std::ranges::mismatch(before, term);
  const auto same =
      static_cast<std::size_t>(std::distance(before.begin(), differ.in1));
  const std::size_t together =
      (std::size_t{wdf} + 1) * (before.size() + 1) + same;
  const bool fits = wdf < 127 && together < 256;
  to += static_cast<char>(fits ? together : same);
  to += static_cast<char>(term.size() - same);
  to += term.substr(same);
  if (!fits) {
    append_number(to, wdf);
  }
}

}  // namespace

GlassTables::GlassTables(const GlassBuilder& content,
                         std::filesystem::path folder)
    : content_(content), folder_(std::move(folder)) {
  sort_terms();
  sort_postings();
}

void GlassTables::write() {
  write_postings();
  write_data();
  write_term_lists();
  write_version();
}

void GlassTables::sort_terms() {
  const auto& terms = content_.terms_.all();
  sorted_.resize(terms.size());
  std::iota(sorted_.begin(), sorted_.end(), 0);
  std::ranges::sort(sorted_, {}, [&](auto number) { return terms[number]; });
  ranks_.resize(terms.size());
  for (std::size_t rank = 0; rank < sorted_.size(); ++rank) {
    ranks_[sorted_[rank]] = static_cast<std::uint32_t>(rank);
  }
}

/// By counting: the documents of a term come in their order.
void GlassTables::sort_postings() {
  postings_begin_.assign(sorted_.size() + 1, 0);
  for (const Entry& entry : content_.entries_) {
    ++postings_begin_[ranks_[entry.term] + 1];
  }
  std::partial_sum(postings_begin_.begin(), postings_begin_.end(),
                   postings_begin_.begin());
  postings_.resize(content_.entries_.size());
  std::vector<std::size_t> next = postings_begin_;
  for (std::size_t i = 0; i < content_.documents_.size(); ++i) {
    for (const Entry& entry : entries_of(i)) {
      postings_[next[ranks_[entry.term]]++] = {
          static_cast<Xapian::docid>(i + 1), &entry};
    }
  }
}

std::span<const GlassTables::Entry> GlassTables::entries_of(
    std::size_t document) const {
  const auto& documents = content_.documents_;
  const std::size_t begin =
      document == 0 ? 0 : documents[document - 1].entries_end;
  return std::span(content_.entries_)
      .subspan(begin, documents[document].entries_end - begin);
}

std::span<const GlassTables::Posting> GlassTables::postings_of(
    std::size_t rank) const {
  const std::size_t begin = postings_begin_[rank];
  return std::span(postings_).subspan(begin, postings_begin_[rank + 1] - begin);
}

std::string_view GlassTables::term(std::size_t rank) const {
  return content_.terms_.all()[sorted_[rank]];
}

void GlassTables::write_postings() {
  glass::TableWriter table(folder_ / "postlist.glass");
  write_value_bounds(table);
  write_values(table);
  write_lengths(table);
  for (std::size_t rank = 0; rank < sorted_.size(); ++rank) {
    std::string first_key;
    std::string later_key;
    glass::append_term(first_key, term(rank));
    glass::append_ended_term(later_key, term(rank));
    glass::PostingWriter list(table, std::move(first_key),
                              std::move(later_key));
    std::uint64_t occurrences = 0;
    for (const Posting& posting : postings_of(rank)) {
      occurrences += posting.entry->wdf;
    }
    list.begin(postings_of(rank).size(), occurrences);
    for (const Posting& posting : postings_of(rank)) {
      list.add(posting.document, posting.entry->wdf);
    }
    list.end();
  }
  roots_.postings = table.finish();
}

/// For each slot how many documents have a value, the least and the greatest.
void GlassTables::write_value_bounds(glass::TableWriter& table) const {
  for (std::size_t slot = 0; slot < content_.values_.size(); ++slot) {
    const auto& values = content_.values_[slot];
    if (values.empty()) {
      continue;
    }
    std::string key(value_bounds_key);
    for (std::size_t rest = slot; rest > 0; rest >>= 8U) {
      key += static_cast<char>(rest);
    }
    const auto [least, greatest] =
        std::ranges::minmax_element(values, {}, &GlassBuilder::Value::value);
    std::string tag;
    append_number(tag, values.size());
    glass::append_text(tag, least->value);
    if (least->value != greatest->value) {
      tag += greatest->value;
    }
    table.add(key, tag, false);
  }
}

void GlassTables::write_values(glass::TableWriter& table) const {
  for (std::size_t slot = 0; slot < content_.values_.size(); ++slot) {
    ValueWriter list(table, slot);
    for (const auto& [document, value] : content_.values_[slot]) {
      list.add(document, value);
    }
    list.end();
  }
}

void GlassTables::write_lengths(glass::TableWriter& table) const {
  const std::string key(lengths_key);
  glass::PostingWriter list(table, key, key);
  list.begin(0, 0);
  Xapian::docid number = 0;
  for (const GlassBuilder::Document& document : content_.documents_) {
    list.add(++number, document.length);
  }
  list.end();
}

/// By the bytes of the terms, each told by what it does not share with the one
/// before it.
std::string GlassTables::term_list_of(std::size_t document) const {
  std::vector<std::pair<std::uint32_t, Xapian::termcount>> listed;
  for (const Entry& entry : entries_of(document)) {
    listed.emplace_back(ranks_[entry.term], entry.wdf);
  }
  if (listed.empty()) {
    return "";
  }
  std::ranges::sort(listed);
  std::string tag;
  append_number(tag, content_.documents_[document].length);
  append_number(tag, listed.size());
  std::string_view before = term(listed.front().first);
  tag += static_cast<char>(before.size());
  tag += before;
  append_number(tag, listed.front().second);
  for (const auto& [rank, wdf] : std::span(listed).subspan(1)) {
    append_listed(tag, before, term(rank), wdf);
    before = term(rank);
  }
  return tag;
}

void GlassTables::write_term_lists() {
  DeflatingWriter table(folder_ / "termlist.glass");
  for (std::size_t i = 0; i < content_.documents_.size(); ++i) {
    const std::string key = numbered_key(static_cast<Xapian::docid>(i + 1));
    table.add(key, term_list_of(i));
    const auto& slots = content_.documents_[i].slots;
    if (!slots.empty()) {
      table.add(key + '\0', slot_list_of(slots));
    }
  }
  roots_.term_lists = table.finish();
}

void GlassTables::write_data() {
  DeflatingWriter table(folder_ / "docdata.glass");
  Xapian::docid number = 0;
  bool has_data = false;
  for (const GlassBuilder::Document& document : content_.documents_) {
    ++number;
    if (!document.data.empty()) {
      table.add(numbered_key(number), document.data);
      has_data = true;
    }
  }
  if (has_data) {
    roots_.data = table.finish();
  } else {
    std::filesystem::remove(folder_ / "docdata.glass");
  }
}

void GlassTables::write_version() const {
  glass::Statistics counts;
  counts.documents = content_.documents_.size();
  for (const GlassBuilder::Document& document : content_.documents_) {
    counts.add_length(document.length);
  }
  for (const Entry& entry : content_.entries_) {
    counts.most_in_document = std::max(counts.most_in_document, entry.wdf);
  }
  glass::write_version(folder_, roots_, counts);
}

}  // namespace kamerzoek
