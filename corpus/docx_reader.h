// Reads letters as the ministries type them: DOCX.

#pragma once

#include "corpus/read_letter.h"

namespace kamerzoek {

/// Reads a Word document: its text with tracked deletions and hidden text left
/// out and insertions kept, footnotes and endnotes where they are called, lists
/// with their numbers, tables a row a paragraph. Pages are those that Word saw
/// when it last saved, where it saw as many as it says there are.
ReadResult read_docx(const RawLetter& raw);

}  // namespace kamerzoek
