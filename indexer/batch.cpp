#include "indexer/batch.h"

#include <algorithm>
#include <utility>

#include "indexer/document.h"
#include "indexer/document_sink.h"
#include "indexer/generations.h"
#include "indexer/glass_builder.h"
#include "indexer/letter_document.h"
#include "indexer/own_forms.h"
#include "indexer/thread_time.h"

namespace kamerzoek {
namespace {

std::size_t passages_of(const NewEntry& entry) {
  const auto* const letter = std::get_if<NewLetter>(&entry);
  return letter == nullptr ? 0 : letter->passages.size();
}

std::size_t bytes_of(const NewEntry& entry) {
  // What an entry takes beside its text.
  std::size_t bytes = 1000;
  if (const auto* const letter = std::get_if<NewLetter>(&entry)) {
    for (const StoredPassage& passage : letter->passages) {
      bytes += passage.text.size();
    }
  }
  return bytes;
}

/// Where the documents of a batch go.
class Target {
 public:
  Target() = default;
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  Target(Target&&) = delete;
  Target& operator=(Target&&) = delete;
  virtual ~Target() = default;

  virtual DocumentSink& passage() = 0;
  virtual void end_passage() = 0;
  virtual void add_letter(const Xapian::Document& document) = 0;
};

/// Adds them to databases that are open.
class OpenTarget final : public Target {
 public:
  OpenTarget(Xapian::WritableDatabase& passages,
             Xapian::WritableDatabase& letters)
      : passages_(passages), letters_(letters) {}

  DocumentSink& passage() override {
    document_ = Xapian::Document();
    return sink_;
  }
  void end_passage() override { passages_.add_document(document_); }
  void add_letter(const Xapian::Document& document) override {
    letters_.add_document(document);
  }

 private:
  Xapian::WritableDatabase& passages_;
  Xapian::WritableDatabase& letters_;
  Xapian::Document document_;
  XapianSink sink_{document_};
};

/// Gathers them for new databases.
class NewTarget final : public Target {
 public:
  DocumentSink& passage() override { return passages_; }
  void end_passage() override { passages_.end_document(); }
  void add_letter(const Xapian::Document& document) override {
    describe(document, letters_);
    letters_.end_document();
  }

  void write(const std::filesystem::path& folder) const {
    std::filesystem::create_directory(passages_in(folder));
    passages_.write(passages_in(folder));
    std::filesystem::create_directory(letters_in(folder));
    letters_.write(letters_in(folder));
  }

 private:
  GlassBuilder passages_;
  GlassBuilder letters_;
};

/// Writes the entries of one batch into two databases.
class EntryWriter {
 public:
  EntryWriter(const Analyzer& analyzer, Target& target)
      : analyzer_(analyzer), target_(target) {}

  void write(const NewLetter& letter) {
    const auto began = thread_time();
    StoredLetter stored = letter.stored;
    const PassageDocuments documents(stored.letter, analyzer_, own_forms_);
    written_.times.analyzing += thread_time() - began;
    for (const StoredPassage& passage : letter.passages) {
      const auto before = thread_time();
      stored.words += documents.describe(passage, target_.passage());
      const auto between = thread_time();
      target_.end_passage();
      written_.times.analyzing += between - before;
      written_.times.adding += thread_time() - between;
    }
    target_.add_letter(letter_document(stored));
    written_.letters.push_back(
        {stored.letter.source.path, thread_time() - began});
  }

  void write(const Copy& copy) { target_.add_letter(copy_document(copy)); }
  void write(const Collection& collection) {
    target_.add_letter(collection_document(collection));
  }
  void write(const Skip& skip) { target_.add_letter(skip_document(skip)); }

  WrittenBatch written() && { return std::move(written_); }

 private:
  const Analyzer& analyzer_;
  OwnForms own_forms_{analyzer_};
  Target& target_;
  WrittenBatch written_;
};

WrittenBatch write_to(Target& target, const Batch& batch,
                      const Analyzer& analyzer) {
  EntryWriter writer(analyzer, target);
  for (const NewEntry& entry : batch.entries) {
    std::visit([&](const auto& each) { writer.write(each); }, entry);
  }
  return std::move(writer).written();
}

}  // namespace

KnownEntry known_entry(const NewEntry& entry) {
  if (const auto* const letter = std::get_if<NewLetter>(&entry)) {
    return known_entry(letter->stored);
  }
  if (const auto* const copy = std::get_if<Copy>(&entry)) {
    return known_entry(*copy);
  }
  if (const auto* const collection = std::get_if<Collection>(&entry)) {
    return known_entry(*collection);
  }
  return known_entry(std::get<Skip>(entry));
}

void Batch::add(NewEntry entry) {
  passages += passages_of(entry);
  bytes += bytes_of(entry);
  entries.push_back(std::move(entry));
}

void Batch::drop(const KnownEntry& entry) {
  const auto at = std::ranges::find_if(entries, [&](const NewEntry& each) {
    const KnownEntry known = known_entry(each);
    return known.path == entry.path &&
           known.known.skipped.has_value() == entry.known.skipped.has_value();
  });
  if (at != entries.end()) {
    passages -= passages_of(*at);
    bytes -= bytes_of(*at);
    entries.erase(at);
  }
}

const NewLetter* Batch::letter(const std::string& letter_id) const {
  for (const NewEntry& entry : entries) {
    const auto* const letter = std::get_if<NewLetter>(&entry);
    if (letter != nullptr && letter->stored.letter.id == letter_id) {
      return letter;
    }
  }
  return nullptr;
}

void Batch::refresh(const Input& input) {
  for (NewEntry& entry : entries) {
    auto* const letter = std::get_if<NewLetter>(&entry);
    if (letter != nullptr && letter->stored.letter.source.path == input.path) {
      letter->stored.letter.source.size = input.size;
      letter->stored.letter.source.modified_ns = input.modified_ns;
    }
  }
}

WrittenBatch write_entries(const Batch& batch, const Analyzer& analyzer,
                           Xapian::WritableDatabase& passages,
                           Xapian::WritableDatabase& letters) {
  OpenTarget target(passages, letters);
  return write_to(target, batch, analyzer);
}

WrittenBatch build_entries(const Batch& batch, const Analyzer& analyzer,
                           const std::filesystem::path& folder) {
  NewTarget target;
  WrittenBatch written = write_to(target, batch, analyzer);
  written.times.adding += time_of([&] { target.write(folder); });
  return written;
}

}  // namespace kamerzoek
