// The one table of what an index knows about a passage.
//
// Terms, value slots, the query language, `--help` and the documentation all
// derive from it, so a field cannot exist undocumented or under two prefixes.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analyzers/analyzer.h"
#include "corpus/date.h"

namespace kamerzoek {

/// Raised when what is stored changes its form or meaning.
/// 1: first.
/// 2: letters, copies and skips have LetterSlot::known, collections are there;
/// what passages refer to; addressee, body hash and other names of copies.
/// 3: the exact term of a Dutch base form stands for its normalised one.
/// 4: the places of words are a value, no longer Xapian's positions.
/// 5: there is a forward index.
/// 6: the places of words are in a file of their own, with bytes as codes; the
/// forward index has the postings of frequent terms.
/// 7: the forward index tells letters and dossiers apart.
inline constexpr int schema_version = 7;

enum class FieldType {
  text,     ///< Analyzed, with places: words and phrases can be asked for.
  keyword,  ///< One folded term for the whole value.
  date,     ///< A slot holding "20210319", for ranges; no terms.
  theme,    ///< Of queries only: stands for the words of a theme; no terms.
};

enum class FieldId : std::uint8_t {
  body,
  title,
  heading,
  sender,
  id,
  letter,
  dossier,
  kind,
  role,
  ministry,
  chamber,
  session,
  year,
  date,
  language,
  format,
  cites,
  theme,
};

struct Field {
  FieldId id;
  std::string_view name;        ///< In queries and output: "title".
  std::string_view dutch_name;  ///< Means the same in queries: "titel".
  FieldType type;
  std::string_view prefix;  ///< Of its terms; Omega's where it has one.
  std::string_view help;
  std::string_view example;  ///< A query that uses it.
};

inline constexpr std::array fields = {
    Field{FieldId::body, "text", "tekst", FieldType::text, "",
          "the words of the passage; searched when no field is named",
          "klimaat"},
    Field{FieldId::title, "title", "titel", FieldType::text, "S",
          "the letter's title or subject", "titel:\"geannoteerde agenda\""},
    Field{FieldId::heading, "heading", "kop", FieldType::text, "XH",
          "the headings above the passage", "kop:sahel"},
    Field{FieldId::sender, "sender", "afzender", FieldType::text, "A",
          "who sent the letter: person or office", "afzender:blok"},
    Field{FieldId::id, "id", "id", FieldType::keyword, "Q",
          "the passage's own id", "id:kst-28676-356#p12"},
    Field{FieldId::letter, "letter", "brief", FieldType::keyword, "XL",
          "the letter's id, or another name of it", "brief:kst-28676-356"},
    Field{FieldId::dossier, "dossier", "dossiernummer", FieldType::keyword,
          "XD", "the number of a dossier", "dossier:28676"},
    Field{FieldId::kind, "kind", "soort", FieldType::keyword, "T",
          "the kind of Kamerstuk: brief, motie, …", "soort:brief"},
    Field{FieldId::role, "role", "rol", FieldType::keyword, "XR",
          "body, quotation, list, table, footnote, opening, signature, annex",
          "rol:footnote"},
    Field{FieldId::ministry, "ministry", "ministerie", FieldType::keyword, "XM",
          "the ministry that sent it", "ministerie:defensie"},
    Field{FieldId::chamber, "chamber", "kamer", FieldType::keyword, "XC",
          "tweede kamer or eerste kamer", "kamer:\"eerste kamer\""},
    Field{FieldId::session, "session", "vergaderjaar", FieldType::keyword, "XV",
          "the session year", "vergaderjaar:2020-2021"},
    Field{FieldId::year, "year", "jaar", FieldType::keyword, "Y",
          "the year of the letter's date", "jaar:2021"},
    Field{FieldId::date, "date", "datum", FieldType::date, "",
          "the letter's date, a day or a range",
          "datum:2020-01-01..2021-06-30"},
    Field{FieldId::language, "language", "taal", FieldType::keyword, "L",
          "nl or en", "taal:en"},
    Field{FieldId::format, "format", "formaat", FieldType::keyword, "XF",
          "what the letter was read from", "formaat:text"},
    Field{FieldId::cites, "cites", "verwijst", FieldType::keyword, "XN",
          "a Kamerstuk or dossier that the passage refers to",
          "verwijst:kst-28676-356"},
    Field{FieldId::theme, "theme", "thema", FieldType::theme, "",
          "what a theme finds; kamerzoek theme lists them", "thema:china"},
};

/// Throws nothing and finds everything: each FieldId is in the table once.
constexpr const Field& field(FieldId id) {
  return fields[static_cast<std::size_t>(id)];
}

/// By English or Dutch name, in any case.
std::optional<FieldId> field_of_name(std::string_view name);

/// The term as indexed for one of `kind` made from text in `field`. Prefixes
/// are
/// "" and "S" for exact ones, "Z" and "ZS" normalised, "XP" and "XPS" parts,
/// "XW" and "XWS" written; a colon follows where the term could be mistaken for
/// more of the prefix.
std::string term_in(FieldId id, TermKind kind, std::string_view term);

/// The same, in place of what `to` holds.
void set_term_in(std::string& to, FieldId id, TermKind kind,
                 std::string_view term);

/// The term for the whole value of a keyword field: folded, blanks single, and
/// hashed at its end when it would not fit Xapian's 245 bytes.
std::string keyword_term(FieldId id, std::string_view value);

/// `prefix` and `value`, hashed at its end when the two together would not fit
/// Xapian's 245 bytes.
std::string bounded_term(std::string_view prefix, std::string_view value);

/// "20210319": what Slot::date holds. Empty for a date that does not exist.
std::string date_value(Date date);

/// Slots of the values of a passage document.
enum class Slot : std::uint32_t {
  date = 0,    ///< "20210319", empty if unknown; sorts as text.
  letter = 1,  ///< The letter's id.
  number = 2,  ///< The passage's number, Xapian::sortable_serialise.
};

namespace detail {
constexpr bool clash(const Field& a, const Field& b) {
  const auto has_terms = [](const Field& f) {
    return f.type == FieldType::text || f.type == FieldType::keyword;
  };
  const bool both_have_terms = has_terms(a) && has_terms(b);
  return a.name == b.name || a.dutch_name == b.dutch_name ||
         (both_have_terms && a.prefix == b.prefix);
}

constexpr bool schema_is_sound() {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    bool sound = static_cast<std::size_t>(fields[i].id) == i;
    for (std::size_t j = 0; j < i; ++j) {
      sound = sound && !clash(fields[i], fields[j]);
    }
    if (!sound) {
      return false;
    }
  }
  return true;
}
static_assert(schema_is_sound(), "a field is out of order or there twice");
}  // namespace detail

}  // namespace kamerzoek
