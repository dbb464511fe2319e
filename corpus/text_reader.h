// Reads letters that come as plain text, mostly taken from PDFs: finds pages,
// headings, footnotes, lists, opening and signature where nothing marks them.

#pragma once

#include "analyzers/lexicon.h"
#include "corpus/line_joining.h"
#include "corpus/read_letter.h"

namespace kamerzoek {

/// The letter in `raw`, with hyphens at line ends settled by the words that
/// `known` knows. A Skip when it is no text, or has more lines than max_lines.
///
/// Every visible character of the file is in a paragraph, a heading, the title,
/// a note or its label, or furniture; only footnote marks, hyphens of line
/// ends and invisible characters are gone. Takes time and memory in proportion
/// to the size of the text. Fills all of Letter::source but the content hash.
///
/// Letter::date is that of the letter's head; else that in the file name, which
/// may be the first of a month when the name has no day.
ReadResult read_text(const RawLetter& raw, const KnownWord& known);
ReadResult read_text(const RawLetter& raw, const Lexicon& lexicon);

}  // namespace kamerzoek
