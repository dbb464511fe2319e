// How a passage is cited, so that a reader finds it without this program.

#pragma once

#include <string>
#include <string_view>

#include "corpus/date.h"
#include "indexer/stored.h"

namespace kamerzoek {

/// One line in the manner of the Kamer, as far as its parts are known:
///
///     Verslag NAVO, 19 maart 2021, Kamerstukken II 2020/21, 28 676, nr. 356,
///     p. 3–4 (kst-28676-356#p12)
///
/// A date that only the name of a file tells is given as its month.
std::string citation(const StoredLetter& letter, const StoredPassage& passage);

/// The same of a letter as a whole, without page.
std::string citation(const StoredLetter& letter);

/// "Kamerstukken II 2020/21, 28 676, nr. 356"; empty without a dossier.
std::string kamerstuk_of(const Letter& letter);

/// Whether the day of its date is known; the name of a file tells the month.
bool has_certain_day(const Letter& letter);

/// "19 maart 2021".
std::string dutch_text(Date date);

/// A dossier as it is written: "28 676", "36 600 VII", "21 501-02".
std::string written_dossier(std::string_view dossier);

}  // namespace kamerzoek
