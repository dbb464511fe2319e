// A web page as the official XML that it says the same as.
//
// The publisher makes HTML from its XML, and other pages have headings, lists
// and tables too: once each element is named as in the XML, one reader serves
// both, and the same Kamerstuk gives the same paragraphs.

#pragma once

#include "corpus/xml_tree.h"

namespace kamerzoek {

/// Translates the page `html`, whose letter is in `main`, below it.
///
/// Every word that the page shows is in the tree returned: in what the letter
/// says, or in a `weggelaten` with its `reden` for what is no part of it.
/// Footnotes become `voetnoot` and `voetref`.
XmlTree official_xml_of(XmlNode html, XmlNode main);

}  // namespace kamerzoek
