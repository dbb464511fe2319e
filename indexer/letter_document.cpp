#include "indexer/letter_document.h"

#include "analyzers/error.h"
#include "indexer/document.h"
#include "indexer/known.h"
#include "indexer/open_index.h"
#include "indexer/schema.h"

namespace kamerzoek {
namespace {

Xapian::valueno number_of(LetterSlot slot) {
  return static_cast<Xapian::valueno>(slot);
}

void set_number(Xapian::Document& document, LetterSlot slot,
                std::uint64_t number) {
  document.add_value(number_of(slot),
                     Xapian::sortable_serialise(static_cast<double>(number)));
}

Xapian::Document entry(Entry kind, const char* kind_term,
                       const KnownEntry& known) {
  Xapian::Document document;
  document.add_boolean_term(kind_term);
  document.add_boolean_term(path_term(known.path));
  set_number(document, LetterSlot::entry, static_cast<std::uint64_t>(kind));
  set_number(document, LetterSlot::bytes, known.known.size);
  document.add_value(number_of(LetterSlot::known), encode(known));
  return document;
}

}  // namespace

std::string letter_term(const std::string& letter_id) {
  return keyword_term(FieldId::id, letter_id);
}

std::string alias_term(const std::string& alias) {
  return keyword_term(FieldId::letter, alias);
}

std::string path_term(const std::string& path) {
  return bounded_term("U", path);
}

std::string copies_term(const std::string& letter_id) {
  return bounded_term("XORIGINAL", letter_id);
}

Xapian::Document letter_document(const StoredLetter& stored) {
  const Letter& letter = stored.letter;
  Xapian::Document document =
      entry(Entry::letter, all_letters_term, known_entry(stored));
  document.add_boolean_term(letter_term(letter.id));
  for (const std::string& alias : letter.aliases) {
    document.add_boolean_term(alias_term(alias));
  }
  for (const KeywordValue& value : keyword_values(letter)) {
    document.add_boolean_term(value.term());
  }
  document.add_boolean_term(
      keyword_term(FieldId::language, code_of(letter.language)));
  if (letter.date) {
    document.add_value(static_cast<Xapian::valueno>(Slot::date),
                       date_value(*letter.date));
  }
  set_number(document, LetterSlot::passages, stored.passages);
  set_number(document, LetterSlot::words, stored.words);
  document.set_data(encode(stored));
  return document;
}

Xapian::Document copy_document(const Copy& copy) {
  Xapian::Document document =
      entry(Entry::copy, all_copies_term, known_entry(copy));
  document.add_boolean_term(copies_term(copy.letter));
  for (const std::string& name : copy.names) {
    document.add_boolean_term(alias_term(name));
  }
  document.set_data(encode(copy));
  return document;
}

Xapian::Document skip_document(const Skip& skip) {
  Xapian::Document document =
      entry(Entry::skip, all_skips_term, known_entry(skip));
  document.add_boolean_term(bounded_term(reason_prefix, name_of(skip.reason)));
  document.set_data(encode(skip));
  return document;
}

Xapian::Document collection_document(const Collection& collection) {
  Xapian::Document document =
      entry(Entry::collection, all_collections_term, known_entry(collection));
  document.set_data(encode(collection));
  return document;
}

Entry entry_of(const Xapian::Document& document) {
  const std::uint64_t number = number_in(document, LetterSlot::entry);
  const bool is_known =
      !document.get_value(number_of(LetterSlot::entry)).empty() &&
      number <= static_cast<std::uint64_t>(Entry::collection);
  if (!is_known) {
    throw Error("the index is damaged: it has an entry of no known kind",
                "build it again: kamerzoek index --rebuild PATH…");
  }
  return static_cast<Entry>(number);
}

std::uint64_t number_in(const Xapian::Document& document, LetterSlot slot) {
  const std::string value = document.get_value(number_of(slot));
  if (value.empty()) {
    return 0;
  }
  const double number = Xapian::sortable_unserialise(value);
  // Also where the bytes on disk are not what was written.
  const bool fits = number >= 0 && number < 9007199254740992.0;
  return fits ? static_cast<std::uint64_t>(number) : 0;
}

}  // namespace kamerzoek
