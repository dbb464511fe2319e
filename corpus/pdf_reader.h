// Reads letters that come as PDF: finds text, headings, footnotes, lists and
// tables by where words stand and how they are set.

#pragma once

#include "analyzers/lexicon.h"
#include "corpus/line_joining.h"
#include "corpus/read_letter.h"

namespace kamerzoek {

/// The letter in `raw`, with hyphens at line ends settled and broken words
/// mended by the words that `known` knows. A Skip when it cannot be opened, or
/// has no text or none that can be read; unless `raw` brings OCR, which then
/// reads all of its pages, and of which Source::format and reader tell.
///
/// Every visible character is in a paragraph, a heading, a note or its label,
/// or furniture; only footnote marks and hyphens of line ends are gone. The
/// facts of an official publication come from its masthead and the metadata
/// that belongs to it, those of another letter from its head and side column.
ReadResult read_pdf(const RawLetter& raw, const KnownWord& known);
ReadResult read_pdf(const RawLetter& raw, const Lexicon& lexicon);

}  // namespace kamerzoek
