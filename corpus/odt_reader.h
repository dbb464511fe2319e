// Reads letters in OpenDocument form: ODT, as LibreOffice writes it and as
// official publications offer it.

#pragma once

#include "corpus/read_letter.h"

namespace kamerzoek {

/// Reads a text document: without tracked deletions and hidden text, with notes
/// where they are called, lists with their numbers, tables a row a paragraph.
/// Pages are known where the program that wrote it marked where they break.
ReadResult read_odt(const RawLetter& raw);

}  // namespace kamerzoek
