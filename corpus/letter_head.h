// What the head of a plain text letter and its file name say about it: subject,
// date, dossier, references.
//
// Only what is labelled or stands in a place of its own is believed: the first
// date in running text is usually that of something else.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "corpus/letter.h"

namespace kamerzoek {

/// Fields of a letter; empty where the head does not name them.
struct LetterHead {
  std::string subject;             ///< "Betreft …", "Onderwerp …".
  std::optional<Date> date;        ///< "Datum …", "Den Haag, 19 maart 2021".
  std::vector<std::string> names;  ///< D-numbers and kst ids.
  std::string dossier;             ///< Of an official publication: "28676".
  std::string number;              ///< "356".
  std::string session_year;        ///< "2020-2021".
  std::string chamber;             ///< "tweede kamer", "eerste kamer".

  bool operator==(const LetterHead&) const = default;
};

/// Reads the lines of the opening, in order.
LetterHead read_head(const std::vector<std::string_view>& lines);

/// "vergaderjaar 2020–2021" in a head or foot, as "2020-2021", or empty.
std::string session_year_in(std::string_view line);

/// The id of a letter read from a file of this path: its stem in lower case,
/// every run of other characters than letters, digits and dots a hyphen, at
/// most 100 bytes; "letter" if nothing is left. An official id stays itself, as
/// letter_id_of() writes it.
std::string id_of_path(std::string_view path);

/// Fills what a head and the path of the file say: id, aliases, kind, title,
/// session, chamber, dossier, number and date. Where the head has no date, that
/// in the file name is taken.
void fill_from_head(LetterHead head, std::string_view path, Letter& letter);

/// A date in the name of the file: "…-2021-03-19", "20110301-…". For
/// "…-2021-03" the first of the month: only year and month are certain then,
/// which is what DateSource::file_name means.
std::optional<Date> date_in_path(std::string_view path);

}  // namespace kamerzoek
