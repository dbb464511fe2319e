// What a letter is, once it has been read from whatever it came in.
//
// A Kamerbrief or another Kamerstuk: what is known about it, and its text in
// reading order, with headings, footnotes and pages told apart. Readers make
// letters; nothing after them looks at a file format again.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/language.h"
#include "corpus/date.h"

namespace kamerzoek {

/// What a piece of a letter does in it.
enum class Role {
  body,
  quotation,
  list,
  table,
  footnote,
  opening,    ///< Addressee, place and date, "Geachte voorzitter,".
  signature,  ///< "De Minister van …," and names.
  annex,
};

/// The word stored in the index and shown to users: "body", "footnote", …
std::string_view name_of(Role role);
std::optional<Role> role_of_name(std::string_view name);

/// Which place in the input a letter's date was taken from, best first.
enum class DateSource {
  none,
  letter_date,  ///< Metadata `datumBrief`.
  text_date,    ///< `datumtekst/datum@isodatum` of the official XML.
  issued,       ///< Metadata `DCTERMS.issued`.
  available,    ///< Metadata `DCTERMS.available`.
  letter_text,  ///< "Den Haag, 19 maart 2021" or "Datum …" in the letter.
  file_name,    ///< Only a year and month are certain.
};

std::string_view name_of(DateSource source);
std::optional<DateSource> date_source_of_name(std::string_view name);

/// Who sent a letter; each field may be empty.
struct Sender {
  std::string person;    ///< "Stef Blok"
  std::string office;    ///< "Minister van Buitenlandse Zaken"
  std::string ministry;  ///< "Buitenlandse Zaken"

  bool operator==(const Sender&) const = default;
};

/// A heading. Sections are numbered by their place in Letter::sections.
struct Section {
  std::string heading;
  unsigned depth = 1;                 ///< From 1.
  std::optional<std::size_t> parent;  ///< The section it stands in.
  unsigned page = 0;

  bool operator==(const Section&) const = default;
};

/// From byte `offset` of its paragraph on, the text stands on `page`.
struct PageBreak {
  std::size_t offset = 0;
  unsigned page = 0;

  bool operator==(const PageBreak&) const = default;
};

/// A footnote mark was taken out of a paragraph at byte `offset`.
struct NoteCall {
  std::size_t offset = 0;
  std::size_t note = 0;  ///< Its place in Letter::notes.

  bool operator==(const NoteCall&) const = default;
};

/// A paragraph, a list item, or a row of a table.
///
/// `text` is UTF-8 in NFC on one line: line ends joined, blanks single, hyphens
/// at line ends settled, footnote marks taken out.
struct Paragraph {
  std::string text;
  Role role = Role::body;
  std::optional<std::size_t> section;  ///< None before the first heading.
  unsigned page = 0;  ///< Where it begins, from 1; 0 if there are no pages.
  std::vector<PageBreak> page_breaks;  ///< By rising offset.
  std::vector<NoteCall> note_calls;    ///< By rising offset.

  bool operator==(const Paragraph&) const = default;
};

/// A footnote or endnote, taken out of the text that calls it.
struct Note {
  std::string label;  ///< "1"; numbers may start again in an annex.
  std::string text;   ///< As Paragraph::text.
  unsigned page = 0;

  bool operator==(const Note&) const = default;
};

/// What stood on the page and is no part of the letter.
struct Furniture {
  std::string text;
  std::string reason;  ///< "page number", "running head", "placeholder", …
  unsigned page = 0;

  bool operator==(const Furniture&) const = default;
};

/// Where a letter came from.
struct Source {
  std::string path;              ///< As given by the user, made absolute.
  std::string format;            ///< "text", "official XML", …
  std::string encoding;          ///< "UTF-8", or what it was converted from.
  std::string reader_version;    ///< As "text-1".
  std::uint64_t size = 0;        ///< In bytes.
  std::int64_t modified_ns = 0;  ///< Since the Unix epoch.
  std::string content_hash;      ///< XXH3-128 of the bytes read, in hex.
  /// The file that holds this letter and others: `path` begins with it. Empty
  /// when `path` is a file itself.
  std::string collection = {};
  /// The file beside it that the text was read from instead, because the one
  /// at `path` holds none; mostly empty. Format, encoding and reader are its.
  std::string text_path{};

  bool operator==(const Source&) const = default;
};

struct Letter {
  std::string id;  ///< "kst-36600-XV-40"; no blanks, no `#`. Any case finds it.
  std::vector<std::string> aliases;  ///< Other names: D-number, GUID.
  std::string title;
  std::string dossier_title;
  std::string kind;     ///< "brief", "motie", …: unknown kinds as they come.
  std::string chamber;  ///< "tweede kamer", "eerste kamer" or empty.
  std::string session_year;           ///< "2020-2021" or empty.
  std::vector<std::string> dossiers;  ///< "28676", "36600-VII", "21501-02".
  std::string number;                 ///< Within the first dossier: "356".
  std::vector<Sender> senders;
  std::string addressee;  ///< "Voorzitter van de Tweede Kamer der …"; or empty.
  std::optional<Date> date;
  DateSource date_source = DateSource::none;
  Language language = Language::dutch;
  /// What its text refers to, in order: "kst-28676-356", and "28676" for a
  /// dossier as a whole. Each once, and not the letter itself.
  std::vector<std::string> cites;
  std::string body_hash;  ///< See body_hash.h; empty when the body is short.
  Source source;

  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;  ///< In reading order.
  std::vector<Note> notes;            ///< In the order of their calls.
  std::vector<Furniture> furniture;

  bool operator==(const Letter&) const = default;
};

}  // namespace kamerzoek
