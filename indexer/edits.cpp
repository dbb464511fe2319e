#include "indexer/edits.h"

#include "indexer/document.h"
#include "indexer/letter_document.h"
#include "indexer/letter_entries.h"

namespace kamerzoek {
namespace {

void refresh(const Input& input, Xapian::WritableDatabase& letters) {
  PathEntries entries = find_path(letters, input.path);
  if (entries.letter) {
    Source& source = entries.letter->stored.letter.source;
    source.size = input.size;
    source.modified_ns = input.modified_ns;
    letters.replace_document(entries.letter->id,
                             letter_document(entries.letter->stored));
  }
}

/// Not by the letter's own term, which a letter with this one among its other
/// names has too.
void remove_passages(const KnownEntry& letter,
                     Xapian::WritableDatabase& passages) {
  for (std::size_t n = 1; n <= letter.passages; ++n) {
    passages.delete_document(passage_term(letter.known.letter, n));
  }
}

void remove_entry(const KnownEntry& entry, Xapian::WritableDatabase& letters) {
  const PathEntries entries = find_path(letters, entry.path);
  if (entry.known.skipped) {
    if (entries.skip) {
      letters.delete_document(entries.skip->id);
    }
  } else if (entry.known.is_copy) {
    if (entries.copy) {
      letters.delete_document(entries.copy->id);
    }
  } else if (entry.known.is_collection) {
    if (entries.collection) {
      letters.delete_document(entries.collection->id);
    }
  } else if (entries.letter) {
    letters.delete_document(entries.letter->id);
  }
}

}  // namespace

void apply_edits(const Edits& edits, Xapian::WritableDatabase& passages,
                 Xapian::WritableDatabase& letters) {
  for (const Input& input : edits.refreshed) {
    refresh(input, letters);
  }
  for (const KnownEntry& entry : edits.gone) {
    remove_passages(entry, passages);
    remove_entry(entry, letters);
  }
}

}  // namespace kamerzoek
