// Footnotes of plain text: the block of notes at the foot of a page, and the
// marks that call them.
//
// In text taken from a PDF the notes stand where the page ended, in the middle
// of a sentence that goes on at the top of the next one.

#pragma once

#include <vector>

#include "corpus/letter.h"
#include "corpus/line_joining.h"
#include "corpus/text_lines.h"

namespace kamerzoek {

/// Takes the notes out of `lines`, whose furniture is gone, and the marks that
/// call them out of the lines' text, leaving a call in TextLine::calls. Notes
/// are in the order they stand in.
///
/// A block of notes is the last thing on its page (or, as endnotes, in the
/// letter), follows a blank line and begins with a number that counts on from
/// the notes before, or with 1. It needs a mark that calls it, or to speak like
/// a note ("Zie …", "Kamerstuk …").
std::vector<Note> take_notes(std::vector<TextLine>& lines,
                             const LineJoiner& joiner);

}  // namespace kamerzoek
