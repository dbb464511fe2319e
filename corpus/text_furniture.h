// What stands on the pages of a letter but is no part of its text.
//
// Page numbers, running heads and feet, the side column of the house style of
// the ministries, the imprint of official publications, placeholders of
// software. They would cut sentences in two and match every search.

#pragma once

#include <vector>

#include "corpus/letter.h"
#include "corpus/text_lines.h"

namespace kamerzoek {

/// Takes furniture out of `lines`, whose pages are numbered and whose blanks
/// are as they were in the file; in reading order.
std::vector<Furniture> take_furniture(std::vector<TextLine>& lines);

}  // namespace kamerzoek
