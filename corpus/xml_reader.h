// Reads Kamerstukken and their kin as officielebekendmakingen.nl publishes them
// in XML: schema op-xsd-2012-2 and its successors (`officiele-publicatie`), and
// what came before (`kamerwrk`, `vraagdoc`, `handeling`, `staatsbl`).

#pragma once

#include <optional>

#include "corpus/letter_facts.h"
#include "corpus/read_letter.h"

namespace kamerzoek {

/// Reads a publication from its XML and the metadata inside it or beside it.
///
/// The bytes decide about the encoding, not what the XML declares. Fills
/// everything in the letter, and of its source format, encoding and reader
/// version. What is not such a publication, or holds no text, is a Skip.
ReadResult read_official_xml(const RawLetter& raw);

/// What a publication says about itself, for one whose text is elsewhere. Empty
/// when it is no such publication.
std::optional<LetterFacts> read_official_facts(const RawLetter& raw);

}  // namespace kamerzoek
