// From the passages of a letter, as an export has them, back to the letter.

#pragma once

#include "corpus/letter.h"
#include "corpus/letter_lines.h"

namespace kamerzoek {

/// The letter whose passages are those of `record`.
///
/// A paragraph that was cut into passages is whole again where the record says
/// which paragraph each begins with, so that splitting the letter gives the
/// same passages. Headings stand as deep as in the section paths. Of pages only
/// those at the ends of a passage are known.
Letter assemble_letter(LetterRecord record);

}  // namespace kamerzoek
