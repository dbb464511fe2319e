#include "indexer/same_letter.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "analyzers/icu_text.h"
#include "corpus/identifiers.h"
#include "corpus/reader_versions.h"

namespace kamerzoek {
namespace {

/// Who gives out ids of this kind, each one to a letter; by rising weight.
enum class Giver { nobody, database, chamber, publisher };

Giver giver_of(const std::string& id) {
  const auto kind = identifier_kind(id);
  if (!kind) {
    return Giver::nobody;
  }
  switch (*kind) {
    case IdentifierKind::kamerstuk:
    case IdentifierKind::annex:
    case IdentifierKind::questions:
    case IdentifierKind::proceedings:
      return Giver::publisher;
    case IdentifierKind::document:
    case IdentifierKind::zaak:
      return Giver::chamber;
    case IdentifierKind::guid:
      break;
  }
  return Giver::database;
}

// How much of a letter's structure a format tells; text and what is not named
// here tell nothing.
int richness_of(std::string_view format) {
  constexpr std::array formats = {
      std::pair{std::string_view("official XML"), 6},
      std::pair{std::string_view("official HTML"), 5},
      std::pair{std::string_view("HTML"), 4},
      std::pair{std::string_view("DOCX"), 4},
      std::pair{std::string_view("ODT"), 4},
      std::pair{std::string_view("PDF"), 3},
      std::pair{std::string_view("PDF, in part by OCR"), 2},
      std::pair{lacking_pages_format, 1},
      std::pair{std::string_view("PDF by OCR"), -1},  // Words may be wrong.
  };
  const auto* const found = std::ranges::find(
      formats, format, &std::pair<std::string_view, int>::first);
  return found == formats.end() ? 0 : found->second;
}

// Who made a table gave each of its lines a name of its own, and asks for all
// of them: two lines with the same words are two letters.
bool are_told_apart(const Source& one, const Source& other) {
  return !one.collection.empty() && one.collection == other.collection;
}

bool have_one_id(const Letter& one, const Letter& other) {
  return lower_case(one.id) == lower_case(other.id);
}

}  // namespace

bool is_same_letter(const Letter& one, const Letter& other) {
  if (are_told_apart(one.source, other.source)) {
    return have_one_id(one, other);
  }
  const Giver giver = giver_of(one.id);
  if (have_one_id(one, other) && giver != Giver::nobody) {
    return true;
  }
  if (one.source.content_hash == other.source.content_hash) {
    return true;
  }
  const bool dates_agree = !one.date || !other.date || one.date == other.date;
  const bool ids_agree = giver == Giver::nobody || giver != giver_of(other.id);
  return !one.body_hash.empty() && one.body_hash == other.body_hash &&
         dates_agree && ids_agree;
}

bool is_better(const Letter& one, const Letter& other) {
  const auto rank = [](const Letter& letter) {
    return std::tuple(giver_of(letter.id), richness_of(letter.source.format),
                      letter.source.collection.empty(), letter.source.path);
  };
  return rank(one) > rank(other);
}

Copy copy_of(const Letter& letter, const Letter& kept) {
  Copy copy{letter.source, kept.id, {}};
  const auto add = [&](const std::string& name) {
    const bool known =
        lower_case(name) == lower_case(kept.id) ||
        std::ranges::find(kept.aliases, name) != kept.aliases.end();
    if (!known) {
      copy.names.push_back(name);
    }
  };
  add(letter.id);
  for (const std::string& alias : letter.aliases) {
    add(alias);
  }
  return copy;
}

}  // namespace kamerzoek
