// From the tree of an official publication to a letter.
//
// Official XML is such a tree; HTML is made into one. What both have in common
// is here: the opening, the names below a motion, and notices in the place of
// the text.

#pragma once

#include "corpus/letter_facts.h"
#include "corpus/read_letter.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {

/// What the publication says about itself, and the metadata beside it.
LetterFacts official_facts(const RawLetter& raw, XmlNode publication);

/// Everything in the letter but its source. What holds no text, or only says
/// that the text is elsewhere, is a Skip.
ReadResult read_official_letter(const RawLetter& raw, XmlNode publication);

}  // namespace kamerzoek
