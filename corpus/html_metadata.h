// What a web page says about itself, as the metadata of official XML.

#pragma once

#include "corpus/xml_tree.h"

namespace kamerzoek {

/// Writes an element `metadata` with the page's `meta` elements. Where they do
/// not tell title, date or language in the publisher's words, these are taken
/// from Dublin Core terms, Open Graph, the heading of `main` and the title.
void write_metadata(XmlNode html, XmlNode main, XmlTreeBuilder& out);

/// Whether the page is one of officielebekendmakingen.nl: it says so in the
/// publisher's words.
bool is_official_page(XmlNode html);

}  // namespace kamerzoek
