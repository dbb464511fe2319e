#include "indexer/index_writer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <xapian.h>

#include "analyzers/error.h"
#include "indexer/batch.h"
#include "indexer/contract.h"
#include "indexer/document.h"
#include "indexer/draft_generation.h"
#include "indexer/entry_table.h"
#include "indexer/generations.h"
#include "indexer/index_lock.h"
#include "indexer/letter_entries.h"
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

std::string_view name_of(IndexWriter::Start start) {
  switch (start) {
    case IndexWriter::Start::from_published:
      return "changes";
    case IndexWriter::Start::empty:
      return "rebuild";
    case IndexWriter::Start::reindex:
      break;
  }
  return "reindex";
}

/// All that a draft depends on.
std::string purpose_of(IndexWriter::Start start, const Contract& contract,
                       std::optional<std::uint64_t> published) {
  return "kamerzoek " + contract.program + "\nschema " + contract.schema +
         "\nanalyzer " + contract.analyzer + "\n" +
         std::string(name_of(start)) + " to generation " +
         std::to_string(published.value_or(0)) + "\n";
}

}  // namespace

struct IndexWriter::Impl {
  Impl(const fs::path& path, const Analyzer& its_analyzer,
       const WriterLimits& its_limits)
      : root(index_folder(path)),
        analyzer(its_analyzer),
        limits(its_limits),
        lock(root) {}

  void open(Start start);
  void begin_draft(Start start);
  void go_on(Start start);
  void go_on_with(HeldEntry entry, Start start);

  /// Does one change to the draft.
  template <typename Change>
  void change(const char* doing, Change&& do_change);

  std::optional<StoredLetter> stored(const HeldEntry* letter) const;
  void put(NewEntry entry);
  void remove(const std::vector<HeldEntry>& gone) const;
  void publish();
  void take_written();

  fs::path root;
  const Analyzer& analyzer;
  WriterLimits limits;
  IndexLock lock;
  Contract contract;
  std::optional<std::uint64_t> published;
  /// Of the published generation, unless a rebuild leaves it out.
  std::optional<Xapian::Database> kept;
  EntryTable table;
  std::unique_ptr<DraftGeneration> draft;
  std::size_t continued = 0;
  std::vector<WrittenLetter> written;
  WriteTimes times;  ///< Of drafts that were published.
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
  if (start != Start::from_published) {
    kept.reset();
  }
  remove_other_generations(root, published);
  if (kept) {
    for_each_entry(*kept, [&](KnownEntry entry) {
      table.put({std::move(entry), 0});
    });
  }
  begin_draft(start);
  go_on(start);
}

void IndexWriter::Impl::begin_draft(Start start) {
  draft = std::make_unique<DraftGeneration>(
      Origin{root, published, kept.has_value()},
      purpose_of(start, contract, published), analyzer, limits);
}

/// Puts once more, in their order, what an earlier run has put. What that run
/// took out of a collection is not known any more: so the collection does not
/// count as read, unless nothing was read at all.
void IndexWriter::Impl::go_on(Start start) {
  for (const Part& part : draft->parts()) {
    const Xapian::Database letters(letters_in(part.folder).string());
    for_each_entry(letters, [&](KnownEntry entry) {
      go_on_with({std::move(entry), part.first}, start);
    });
  }
}

void IndexWriter::Impl::go_on_with(HeldEntry entry, Start start) {
  const bool is_read_again =
      entry.entry.known.is_collection && start != Start::reindex;
  if (is_read_again) {
    remove({std::move(entry)});
  } else {
    remove(table.put(std::move(entry)));
    ++continued;
  }
}

template <typename Change>
void IndexWriter::Impl::change(const char* doing, Change&& do_change) {
  const std::string what =
      std::string(doing) + " the index '" + root.string() + "'";
  with_xapian(what, [&] {
    change_failed = true;
    std::forward<Change>(do_change)();
    change_failed = false;
  });
}

/// Nothing for nothing.
std::optional<StoredLetter> IndexWriter::Impl::stored(
    const HeldEntry* letter) const {
  if (letter == nullptr) {
    return std::nullopt;
  }
  const Known& known = letter->entry.known;
  std::optional<StoredLetter> stored;
  with_xapian("reading the index", [&] {
    if (letter->batch != 0) {
      stored = draft->letter(*letter);
    } else if (auto found = find_letter(*kept, known.letter)) {
      stored = std::move(found->stored);
    }
  });
  if (stored) {
    // It may have been refreshed since it was written.
    stored->letter.source.size = known.size;
    stored->letter.source.modified_ns = known.modified_ns;
  }
  return stored;
}

void IndexWriter::Impl::put(NewEntry entry) {
  remove(table.put({known_entry(entry), draft->open_batch()}));
  draft->add(std::move(entry));
}

void IndexWriter::Impl::remove(const std::vector<HeldEntry>& gone) const {
  for (const HeldEntry& entry : gone) {
    draft->remove(entry);
  }
}

void IndexWriter::Impl::take_written() {
  std::ranges::move(draft->take_written(), std::back_inserter(written));
}

void IndexWriter::Impl::publish() {
  contract.published = time_now();
  contract.program = program_version();
  const std::uint64_t number = draft->number();
  draft->finish(contract);
  publish_generation(root, number);
  draft->remove_parts();
  take_written();
  times += draft->times();
  published = number;
  const fs::path folder = generation_folder(root, number);
  kept = Xapian::Database(letters_in(folder).string());
  remove_other_generations(root, published);
  table.set_published();
  begin_draft(Start::from_published);
}

IndexWriter::IndexWriter(const fs::path& path, const Analyzer& analyzer,
                         Start start, const WriterLimits& limits) {
  with_xapian("opening the index '" + path.string() + "'", [&] {
    impl_ = std::make_unique<Impl>(path, analyzer, limits);
    impl_->open(start);
  });
}

IndexWriter::~IndexWriter() = default;

const fs::path& IndexWriter::folder() const {
  return impl_->root;
}

std::size_t IndexWriter::continued() const {
  return impl_->continued;
}

std::optional<Known> IndexWriter::known(const std::string& path) const {
  const KnownEntry* const entry = impl_->table.known(path);
  return entry == nullptr ? std::nullopt : std::optional(entry->known);
}

const EntryTable& IndexWriter::entries() const {
  return impl_->table;
}

std::optional<StoredLetter> IndexWriter::letter(
    const std::string& letter_id) const {
  return impl_->stored(impl_->table.letter(letter_id));
}

std::optional<StoredLetter> IndexWriter::letter_of_body(
    const std::string& body_hash) const {
  return impl_->stored(impl_->table.letter_of_body(body_hash));
}

void IndexWriter::put(const Letter& letter,
                      const std::vector<Passage>& passages) {
  StoredLetter stored;
  stored.letter = letter;
  std::vector<StoredPassage> kept;
  kept.reserve(passages.size());
  for (const Passage& passage : passages) {
    kept.push_back(stored_passage(letter, passage));
  }
  put(std::move(stored), std::move(kept));
}

void IndexWriter::put(StoredLetter letter,
                      std::vector<StoredPassage> passages) {
  letter.passages = passages.size();
  letter.words = 0;
  // Its text waits in the passages; once is enough.
  letter.letter.sections.clear();
  letter.letter.paragraphs.clear();
  letter.letter.notes.clear();
  letter.letter.furniture.clear();
  impl_->change("adding to", [&] {
    impl_->put(NewLetter{std::move(letter), std::move(passages)});
  });
}

void IndexWriter::put(const Copy& copy) {
  impl_->change("adding to", [&] { impl_->put(copy); });
}

void IndexWriter::put(const Collection& collection) {
  impl_->change("adding to", [&] { impl_->put(collection); });
}

void IndexWriter::put(const Skip& skip) {
  impl_->change("adding to", [&] { impl_->put(skip); });
}

void IndexWriter::refresh(const Input& input) {
  impl_->change("changing", [&] {
    const HeldEntry* const letter = impl_->table.letter_from(input.path);
    if (letter == nullptr) {
      return;
    }
    impl_->draft->refresh(*letter, input);
    if (const auto skip = impl_->table.refresh(input)) {
      impl_->remove({*skip});
    }
  });
}

bool IndexWriter::remove(const std::string& letter_id) {
  const HeldEntry* const letter = impl_->table.letter(letter_id);
  if (letter == nullptr) {
    return false;
  }
  forget(std::string(letter->entry.path));
  return true;
}

void IndexWriter::forget(const std::string& path) {
  impl_->change("removing from",
                [&] { impl_->remove(impl_->table.remove(path)); });
}

bool IndexWriter::changed() const {
  return impl_->draft->changed();
}

bool IndexWriter::is_quick_to_publish() const {
  const bool replaces_all = impl_->published && !impl_->kept;
  return !replaces_all && impl_->draft->is_quick_to_finish();
}

void IndexWriter::publish() {
  if (!changed()) {
    return;
  }
  if (impl_->change_failed) {
    throw Error("the index cannot be published: a change to it failed",
                "run it again; what was published before is still there");
  }
  impl_->change("publishing", [&] { impl_->publish(); });
}

void IndexWriter::keep() {
  impl_->change("adding to", [&] { impl_->draft->keep(); });
}

std::uint64_t IndexWriter::generation() const {
  return impl_->published.value_or(0);
}

std::vector<WrittenLetter> IndexWriter::take_written() {
  impl_->take_written();
  return std::exchange(impl_->written, {});
}

WriteTimes IndexWriter::times() const {
  WriteTimes times = impl_->times;
  times += impl_->draft->times();
  return times;
}

}  // namespace kamerzoek
