#include "indexer/index_writer.h"

#include <utility>

#include <xapian.h>

#include "analyzers/error.h"
#include "indexer/contract.h"
#include "indexer/document.h"
#include "indexer/draft_generation.h"
#include "indexer/durable_files.h"
#include "indexer/generations.h"
#include "indexer/index_lock.h"
#include "indexer/letter_document.h"
#include "indexer/letter_entries.h"
#include "indexer/open_index.h"
#include "indexer/with_xapian.h"

namespace kamerzoek {
namespace {

namespace fs = std::filesystem;

/// Makes the folder of an index where there is none.
fs::path index_folder(const fs::path& path) {
  const bool is_free =
      !fs::exists(path) || (fs::is_directory(path) && is_index_or_empty(path));
  if (!is_free) {
    throw Error("'" + path.string() + "' is not an index of kamerzoek",
                "name another folder with --index");
  }
  fs::path absolute = fs::absolute(path);
  fs::create_directories(absolute);
  return absolute;
}

Known known_as(const Source& source, const std::string& letter) {
  Known known;
  known.size = source.size;
  known.modified_ns = source.modified_ns;
  known.content_hash = source.content_hash;
  known.reader_version = source.reader_version;
  known.letter = letter;
  known.format = source.format;
  return known;
}

Known known_as(const Skip& skip) {
  Known known;
  known.size = skip.input.size;
  known.modified_ns = skip.input.modified_ns;
  known.skipped = skip.reason;
  return known;
}

/// Contract of the index, which a rebuild keeps the name and age of.
Contract contract_to_write(const std::optional<Xapian::Database>& letters,
                           std::string_view analyzer) {
  Contract contract = new_contract(analyzer);
  if (letters) {
    const Contract old = read_contract(*letters);
    contract.index_id = old.index_id;
    contract.created = old.created;
  }
  return contract;
}

}  // namespace

struct IndexWriter::Impl {
  Impl(const fs::path& path, const Analyzer& its_analyzer)
      : root(index_folder(path)), analyzer(its_analyzer), lock(root) {}

  void open(Start start);

  /// As they are now; null in an index with nothing in it.
  const Xapian::Database* letters() const;

  /// Does one change to the draft, which is made first if need be.
  template <typename Change>
  void change(const char* doing, Change&& do_change);
  void begin_draft();

  /// Paths of the entries in a collection that are `wanted`.
  std::vector<std::string> members(const std::string& collection,
                                   bool (*wanted)(Entry)) const;

  void put(const Letter& letter, const std::vector<Passage>& passages);
  void clear(const PathEntries& entries);
  void remove(const EntryOf<StoredLetter>& letter);
  void forget_copies(const std::string& letter_id) const;
  void publish();
  DraftGeneration::Packing packing() const;

  fs::path root;
  const Analyzer& analyzer;
  IndexLock lock;
  Contract contract;
  std::optional<std::uint64_t> published;
  /// Of the published generation, unless a rebuild leaves it out.
  std::optional<Xapian::Database> kept;
  std::unique_ptr<DraftGeneration> draft;
  std::uint64_t passages_changed = 0;
  bool change_failed = false;
};

void IndexWriter::Impl::open(Start start) {
  published = published_generation(root);
  if (published) {
    const fs::path letters_path =
        letters_in(generation_folder(root, *published));
    kept = Xapian::Database(letters_path.string());
  }
  if (kept && start == Start::from_published) {
    const Contract theirs = read_contract(*kept);
    check_schema(theirs, root);
    check_analyzer(theirs, root, analyzer.id());
  }
  contract = contract_to_write(kept, analyzer.id());
  if (start == Start::empty) {
    kept.reset();
  }
  remove_other_generations(root, published);
}

const Xapian::Database* IndexWriter::Impl::letters() const {
  if (draft) {
    return &draft->letters();
  }
  return kept ? &*kept : nullptr;
}

void IndexWriter::Impl::begin_draft() {
  if (draft) {
    return;
  }
  draft = std::make_unique<DraftGeneration>(root, published.value_or(0) + 1,
                                            kept ? published : std::nullopt);
  passages_changed = 0;
}

template <typename Change>
void IndexWriter::Impl::change(const char* doing, Change&& do_change) {
  const std::string what =
      std::string(doing) + " the index '" + root.string() + "'";
  with_xapian(what, [&] {
    begin_draft();
    change_failed = true;
    std::forward<Change>(do_change)();
    change_failed = false;
  });
}

void IndexWriter::Impl::put(const Letter& letter,
                            const std::vector<Passage>& passages) {
  clear(find_path(draft->letters(), letter.source.path));
  if (const auto old = find_letter(draft->letters(), letter.id)) {
    remove(*old);
  }
  StoredLetter stored;
  stored.letter = letter;
  stored.passages = passages.size();
  const PassageDocuments documents(letter, analyzer);
  for (const Passage& passage : passages) {
    const auto made = documents.document(stored_passage(letter, passage));
    draft->passages().add_document(made.document);
    stored.words += made.words;
  }
  draft->letters().add_document(letter_document(stored));
  passages_changed += passages.size();
}

std::vector<std::string> IndexWriter::Impl::members(
    const std::string& collection, bool (*wanted)(Entry)) const {
  return with_xapian("reading the index", [&] {
    std::vector<std::string> paths;
    if (letters() == nullptr) {
      return paths;
    }
    for (const Xapian::docid id :
         documents_with(*letters(), members_term(collection))) {
      const Xapian::Document document = letters()->get_document(id);
      if (wanted(entry_of(document))) {
        paths.push_back(path_in(document));
      }
    }
    return paths;
  });
}

/// Removes all that came from one path.
void IndexWriter::Impl::clear(const PathEntries& entries) {
  if (entries.letter) {
    forget_copies(entries.letter->stored.letter.id);
    remove(*entries.letter);
  }
  if (entries.copy) {
    draft->letters().delete_document(entries.copy->id);
  }
  if (entries.collection) {
    draft->letters().delete_document(entries.collection->id);
  }
  if (entries.skip) {
    draft->letters().delete_document(entries.skip->id);
  }
}

void IndexWriter::Impl::remove(const EntryOf<StoredLetter>& letter) {
  // Not by the letter's own term, which a letter with this one among its other
  // names has too.
  const std::string& id = letter.stored.letter.id;
  for (std::size_t n = 1; n <= letter.stored.passages; ++n) {
    draft->passages().delete_document(passage_term(id, n));
  }
  draft->letters().delete_document(letter.id);
  passages_changed += letter.stored.passages;
}

void IndexWriter::Impl::forget_copies(const std::string& letter_id) const {
  draft->letters().delete_document(copies_term(letter_id));
}

DraftGeneration::Packing IndexWriter::Impl::packing() const {
  const std::uint64_t all = draft->passages().get_doccount();
  return passages_changed * 8 > all ? DraftGeneration::Packing::compacted
                                    : DraftGeneration::Packing::as_written;
}

void IndexWriter::Impl::publish() {
  contract.published = time_now();
  contract.program = program_version();
  const std::uint64_t number = draft->number();
  draft->finish(contract, packing());
  publish_generation(root, number);
  published = number;
  draft.reset();
  const fs::path folder = generation_folder(root, number);
  kept = Xapian::Database(letters_in(folder).string());
  remove_other_generations(root, published);
}

IndexWriter::IndexWriter(const fs::path& path, const Analyzer& analyzer,
                         Start start) {
  with_xapian("opening the index '" + path.string() + "'", [&] {
    impl_ = std::make_unique<Impl>(path, analyzer);
    impl_->open(start);
  });
}

IndexWriter::~IndexWriter() = default;

std::optional<Known> IndexWriter::known(const std::string& path) const {
  return with_xapian("reading the index", [&]() -> std::optional<Known> {
    const Xapian::Database* letters = impl_->letters();
    const PathEntries entries =
        letters != nullptr ? find_path(*letters, path) : PathEntries{};
    if (entries.skip) {
      return known_as(entries.skip->stored);
    }
    if (entries.letter) {
      const Letter& letter = entries.letter->stored.letter;
      return known_as(letter.source, letter.id);
    }
    if (entries.copy) {
      const Copy& copy = entries.copy->stored;
      Known known = known_as(copy.source, copy.letter);
      known.is_copy = true;
      return known;
    }
    if (entries.collection) {
      Known known = known_as(entries.collection->stored.source, "");
      known.is_collection = true;
      return known;
    }
    return std::nullopt;
  });
}

std::vector<std::string> IndexWriter::members(const std::string& path) const {
  return impl_->members(path, [](Entry) { return true; });
}

std::vector<std::string> IndexWriter::members_without_letter(
    const std::string& path) const {
  return impl_->members(path,
                        [](Entry entry) { return entry != Entry::letter; });
}

std::optional<StoredLetter> IndexWriter::letter(
    const std::string& letter_id) const {
  return with_xapian("reading the index", [&]() -> std::optional<StoredLetter> {
    const Xapian::Database* letters = impl_->letters();
    if (letters == nullptr) {
      return std::nullopt;
    }
    const auto found = find_letter(*letters, letter_id);
    return found ? std::optional(found->stored) : std::nullopt;
  });
}

std::optional<StoredLetter> IndexWriter::letter_of_body(
    const std::string& body_hash) const {
  return with_xapian("reading the index", [&]() -> std::optional<StoredLetter> {
    const Xapian::Database* letters = impl_->letters();
    if (letters == nullptr || body_hash.empty()) {
      return std::nullopt;
    }
    return find_letter_of_body(*letters, body_hash);
  });
}

void IndexWriter::put(const Letter& letter,
                      const std::vector<Passage>& passages) {
  impl_->change("adding to", [&] { impl_->put(letter, passages); });
}

void IndexWriter::put(const Copy& copy) {
  impl_->change("adding to", [&] {
    Xapian::WritableDatabase& letters = impl_->draft->letters();
    impl_->clear(find_path(letters, copy.source.path));
    letters.add_document(copy_document(copy));
  });
}

void IndexWriter::put(const Collection& collection) {
  impl_->change("adding to", [&] {
    Xapian::WritableDatabase& letters = impl_->draft->letters();
    impl_->clear(find_path(letters, collection.source.path));
    letters.add_document(collection_document(collection));
  });
}

void IndexWriter::forget(const std::string& path) {
  impl_->change("removing from", [&] {
    impl_->clear(find_path(impl_->draft->letters(), path));
  });
}

void IndexWriter::put(const Skip& skip) {
  impl_->change("adding to", [&] {
    Xapian::WritableDatabase& letters = impl_->draft->letters();
    PathEntries entries = find_path(letters, skip.input.path);
    entries.letter.reset();
    entries.collection.reset();
    impl_->clear(entries);
    letters.add_document(skip_document(skip));
  });
}

void IndexWriter::refresh(const Input& input) {
  impl_->change("changing", [&] {
    Xapian::WritableDatabase& letters = impl_->draft->letters();
    PathEntries entries = find_path(letters, input.path);
    if (entries.letter) {
      Source& source = entries.letter->stored.letter.source;
      source.size = input.size;
      source.modified_ns = input.modified_ns;
      letters.replace_document(entries.letter->id,
                               letter_document(entries.letter->stored));
    }
    if (entries.skip) {
      letters.delete_document(entries.skip->id);
    }
  });
}

bool IndexWriter::remove(const std::string& letter_id) {
  if (!letter(letter_id)) {
    return false;
  }
  impl_->change("removing from", [&] {
    impl_->forget_copies(letter_id);
    impl_->remove(*find_letter(impl_->draft->letters(), letter_id));
  });
  return true;
}

bool IndexWriter::changed() const {
  return impl_->draft != nullptr;
}

void IndexWriter::publish() {
  if (!changed()) {
    return;
  }
  if (impl_->change_failed) {
    throw Error("the index cannot be published: a change to it failed",
                "run it again; what was published before is still there");
  }
  with_xapian("publishing the index '" + impl_->root.string() + "'",
              [&] { impl_->publish(); });
}

std::uint64_t IndexWriter::generation() const {
  return impl_->published.value_or(0);
}

}  // namespace kamerzoek
