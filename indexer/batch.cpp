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

/// Tells the documents of one batch, for two databases.
class EntryWriter {
 public:
  EntryWriter(const Analyzer& analyzer, DocumentSink& passages,
              DocumentSink& letters, PlacesWriter& places)
      : analyzer_(analyzer),
        passages_(passages),
        letters_(letters),
        places_(places) {}

  void write(const NewLetter& letter) {
    const auto began = thread_time();
    StoredLetter stored = letter.stored;
    const PassageDocuments documents(stored.letter, analyzer_, own_forms_);
    written_.times.analyzing += thread_time() - began;
    for (const StoredPassage& passage : letter.passages) {
      const auto before = thread_time();
      const auto described = documents.describe(passage, passages_);
      stored.words += described.words;
      const auto between = thread_time();
      places_.add(passages_.end_document(), described.places);
      written_.times.analyzing += between - before;
      written_.times.adding += thread_time() - between;
    }
    describe(letter_document(stored), letters_);
    written_.letters.push_back(
        {stored.letter.source.path, thread_time() - began});
  }

  void write(const Copy& copy) { describe(copy_document(copy), letters_); }
  void write(const Collection& collection) {
    describe(collection_document(collection), letters_);
  }
  void write(const Skip& skip) { describe(skip_document(skip), letters_); }

  WrittenBatch written() && { return std::move(written_); }

 private:
  const Analyzer& analyzer_;
  OwnForms own_forms_{analyzer_};
  DocumentSink& passages_;
  DocumentSink& letters_;
  PlacesWriter& places_;
  WrittenBatch written_;
};

WrittenBatch tell(const Batch& batch, const Analyzer& analyzer,
                  DocumentSink& passages, DocumentSink& letters,
                  PlacesWriter& places) {
  EntryWriter writer(analyzer, passages, letters, places);
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
                           WritablePair& pair, PlacesWriter& places) {
  const auto added_to = [](Xapian::WritableDatabase& database) {
    return XapianSink([&database](const Xapian::Document& document) {
      return database.add_document(document);
    });
  };
  XapianSink passages = added_to(pair.passages);
  XapianSink letters = added_to(pair.letters);
  return tell(batch, analyzer, passages, letters, places);
}

WrittenBatch build_entries(const Batch& batch, const Analyzer& analyzer,
                           const std::filesystem::path& folder) {
  GlassBuilder passages;
  GlassBuilder letters;
  PlacesWriter places(places_in(folder));
  WrittenBatch written = tell(batch, analyzer, passages, letters, places);
  written.times.adding += time_of([&] {
    places.end();
    std::filesystem::create_directory(passages_in(folder));
    passages.write(passages_in(folder));
    std::filesystem::create_directory(letters_in(folder));
    letters.write(letters_in(folder));
  });
  return written;
}

}  // namespace kamerzoek
