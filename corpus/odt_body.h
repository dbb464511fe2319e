// Takes the text of an ODT apart into blocks, by its XML alone.

#pragma once

#include "corpus/office_text.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {

/// Of the roots of `content.xml` and `styles.xml`, which may be missing. The
/// trees that they belong to must outlive the call.
OfficeText read_odt_body(XmlNode content, XmlNode styles);

}  // namespace kamerzoek
