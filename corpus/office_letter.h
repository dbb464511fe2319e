// From the text of a word processor's document to a letter.

#pragma once

#include <string>

#include "corpus/office_text.h"
#include "corpus/read_letter.h"

namespace kamerzoek {

/// The letter that `text` is, or a Skip when it holds none.
///
/// Headings are those by style, and short paragraphs that stand out and have
/// the form of one. The head of the letter, its opening and signature are found
/// as in plain text; what stands in frames and in the first page's head tells
/// about the letter and is furniture.
ReadResult letter_of(OfficeText text, const RawLetter& raw);

}  // namespace kamerzoek
