// The text of an official publication, out of its XML.

#pragma once

#include <string>

#include "corpus/letter.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {

/// Reads everything below `publication`, the root, into the letter's sections,
/// paragraphs, notes and furniture.
///
/// Every character that is not blank ends up in one of them, once, apart from
/// what the publication calls its metadata. Recurses as deep as the tree, which
/// parse_xml bounds.
void read_official_body(XmlNode publication, Letter& letter);

/// The text below `node` on one line, notes left out.
std::string plain_text(XmlNode node);

}  // namespace kamerzoek
