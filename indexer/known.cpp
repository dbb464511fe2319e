#include "indexer/known.h"

#include <charconv>
#include <system_error>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

KnownEntry entry_of_source(const Source& source, const std::string& letter) {
  KnownEntry entry;
  entry.path = source.path;
  entry.known.size = source.size;
  entry.known.modified_ns = source.modified_ns;
  entry.known.content_hash = source.content_hash;
  entry.known.reader_version = source.reader_version;
  entry.known.letter = letter;
  entry.known.format = source.format;
  entry.collection = source.collection;
  return entry;
}

constexpr std::string_view copy_kind = "copy";
constexpr std::string_view collection_kind = "collection";

std::string_view kind_of(const Known& known) {
  if (known.is_copy) {
    return copy_kind;
  }
  return known.is_collection ? collection_kind : "";
}

/// Each item behind its length: paths may hold any byte.
void add(std::string& bytes, std::string_view item) {
  bytes += std::to_string(item.size());
  bytes += ':';
  bytes += item;
}

/// Takes the items of encode() apart again.
class Items {
 public:
  explicit Items(std::string_view bytes) : rest_(bytes) {}

  std::string_view text() {
    const std::size_t colon = rest_.find(':');
    const auto size = number_in<std::size_t>(rest_.substr(0, colon));
    if (colon == std::string_view::npos || size > rest_.size() - colon - 1) {
      refuse();
    }
    const std::string_view item = rest_.substr(colon + 1, size);
    rest_.remove_prefix(colon + 1 + size);
    return item;
  }

  template <typename Number>
  Number number() {
    return number_in<Number>(text());
  }

  bool at_end() const { return rest_.empty(); }

  [[noreturn]] static void refuse() {
    throw Error(
        "the index is damaged: what it knows of an input makes no sense",
        "build it again: kamerzoek index --rebuild PATH…");
  }

 private:
  template <typename Number>
  static Number number_in(std::string_view text) {
    Number number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end) {
      refuse();
    }
    return number;
  }

  std::string_view rest_;
};

}  // namespace

KnownEntry known_entry(const StoredLetter& stored) {
  KnownEntry entry = entry_of_source(stored.letter.source, stored.letter.id);
  entry.body_hash = stored.letter.body_hash;
  entry.passages = stored.passages;
  return entry;
}

KnownEntry known_entry(const Copy& copy) {
  KnownEntry entry = entry_of_source(copy.source, copy.letter);
  entry.known.is_copy = true;
  return entry;
}

KnownEntry known_entry(const Collection& collection) {
  KnownEntry entry = entry_of_source(collection.source, "");
  entry.known.is_collection = true;
  return entry;
}

KnownEntry known_entry(const Skip& skip) {
  KnownEntry entry;
  entry.path = skip.input.path;
  entry.known.size = skip.input.size;
  entry.known.modified_ns = skip.input.modified_ns;
  entry.known.skipped = skip.reason;
  entry.known.skip_detail = skip.detail;
  entry.collection = skip.input.collection;
  return entry;
}

std::string encode(const KnownEntry& entry) {
  const Known& known = entry.known;
  std::string bytes;
  add(bytes, known.skipped ? name_of(*known.skipped) : "");
  add(bytes, known.skip_detail);
  add(bytes, kind_of(known));
  add(bytes, std::to_string(known.size));
  add(bytes, std::to_string(known.modified_ns));
  add(bytes, known.content_hash);
  add(bytes, known.reader_version);
  add(bytes, known.format);
  add(bytes, known.letter);
  add(bytes, entry.body_hash);
  add(bytes, std::to_string(entry.passages));
  add(bytes, entry.collection);
  add(bytes, entry.path);
  return bytes;
}

KnownEntry decode_known(std::string_view bytes) {
  Items items(bytes);
  KnownEntry entry;
  Known& known = entry.known;
  const std::string_view reason = items.text();
  known.skipped = skip_reason_of_name(reason);
  known.skip_detail = items.text();
  const std::string_view kind = items.text();
  known.is_copy = kind == copy_kind;
  known.is_collection = kind == collection_kind;
  known.size = items.number<std::uint64_t>();
  known.modified_ns = items.number<std::int64_t>();
  known.content_hash = items.text();
  known.reader_version = items.text();
  known.format = items.text();
  known.letter = items.text();
  entry.body_hash = items.text();
  entry.passages = items.number<std::size_t>();
  entry.collection = items.text();
  entry.path = items.text();
  if (!items.at_end() || known.skipped.has_value() == reason.empty()) {
    Items::refuse();
  }
  return entry;
}

}  // namespace kamerzoek
