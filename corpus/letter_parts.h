// The parts of a letter around its text: opening and signature, and who signed.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/letter.h"
#include "corpus/text_blocks.h"
#include "corpus/text_lines.h"

namespace kamerzoek {

enum class LetterPart { body, opening, signature };

/// The part each block belongs to.
///
/// The opening reaches from the start to the salutation or, without one, to the
/// last line of an addressee, place and date or reference before the text. A
/// signature begins with a closing or with an office set apart, and holds the
/// offices and names that follow, up to the page's end.
std::vector<LetterPart> find_parts(const std::vector<TextLine>& lines,
                                   const std::vector<TextBlock>& blocks);

/// "De minister van Buitenlandse Zaken," as a sender: office and ministry. A
/// ministry that ministry_of() does not know is what follows "van".
Sender sender_of_office(std::string_view office);

/// Who signed: offices and names of the signature, paired in order, and the
/// minister that the letter says it was also written for ("mede namens").
std::vector<Sender> find_senders(const std::vector<TextLine>& lines,
                                 const std::vector<TextBlock>& blocks,
                                 const std::vector<LetterPart>& parts);

}  // namespace kamerzoek
