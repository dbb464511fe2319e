#include "indexer/place_letter.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "analyzers/icu_text.h"
#include "corpus/reader_versions.h"
#include "indexer/same_letter.h"

namespace kamerzoek {
namespace {

bool is_gone(const Source& source) {
  const std::string& file =
      source.collection.empty() ? source.path : source.collection;
  std::error_code ignored;
  return !std::filesystem::exists(file, ignored);
}

/// The letter in the index that has this one's id and another path; else one
/// that is the same by its body.
std::optional<Letter> holder_elsewhere(const Letter& letter,
                                       const IndexWriter& writer) {
  const auto is_elsewhere = [&](const std::optional<StoredLetter>& other) {
    return other && other->letter.source.path != letter.source.path;
  };
  auto holder = writer.letter(letter.id);
  if (holder) {
    return is_elsewhere(holder) ? std::optional(std::move(holder->letter))
                                : std::nullopt;
  }
  holder = writer.letter_of_body(letter.body_hash);
  return is_elsewhere(holder) && is_same_letter(letter, holder->letter)
             ? std::optional(std::move(holder->letter))
             : std::nullopt;
}

/// Whether OCR has looked at pages that this letter, of the same file, lacks.
bool knows_less(const Source& source, const Known& known) {
  return source.format == lacking_pages_format &&
         known.format != lacking_pages_format &&
         !is_older_reader(known.reader_version);
}

bool has_same_content(const Letter& letter, const std::optional<Known>& known) {
  const Source& source = letter.source;
  if (!known || !known->is_letter() ||
      known->content_hash != source.content_hash) {
    return false;
  }
  return knows_less(source, *known) ||
         (known->reader_version == source.reader_version &&
          known->format == source.format);
}

Placed kept(const Source& source, const Known& known, IndexWriter& writer) {
  if (known.size != source.size || known.modified_ns != source.modified_ns) {
    writer.refresh({source.path, source.size, source.modified_ns});
  }
  return {Outcome::unchanged, known.letter, ""};
}

void write(const Letter& letter, const std::vector<Passage>& passages,
           IndexWriter& writer, Placed& placed) {
  const auto known = writer.known(letter.source.path);
  const bool was_there =
      writer.letter(letter.id) || (known && !known->letter.empty());
  writer.put(letter, passages);
  placed.letter = letter.id;
  if (placed.outcome != Outcome::moved) {
    placed.outcome = was_there ? Outcome::replaced : Outcome::added;
  }
}

}  // namespace

Placed place_letter(Letter letter, const std::vector<Passage>& passages,
                    IndexWriter& writer) {
  const auto known = writer.known(letter.source.path);
  if (has_same_content(letter, known)) {
    return kept(letter.source, *known, writer);
  }
  Placed placed;
  while (const auto holder = holder_elsewhere(letter, writer)) {
    placed.other = holder->source.path;
    const bool has_same_id = lower_case(holder->id) == lower_case(letter.id);
    if (has_same_id && !is_same_letter(letter, *holder)) {
      letter.id += '-' + letter.source.content_hash.substr(0, 8);
      continue;
    }
    const bool moved = is_gone(holder->source);
    if (!moved && !is_better(letter, *holder)) {
      writer.put(copy_of(letter, *holder));
      return {Outcome::copied, holder->id, placed.other};
    }
    placed.outcome = moved ? Outcome::moved : Outcome::replaced;
    write(letter, passages, writer, placed);
    if (!moved) {
      writer.put(copy_of(*holder, letter));
    } else if (!has_same_id) {
      writer.remove(holder->id);
    }
    return placed;
  }
  write(letter, passages, writer, placed);
  return placed;
}

}  // namespace kamerzoek
