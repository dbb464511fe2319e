// Takes the text of a DOCX apart into blocks, by its XML alone.

#pragma once

#include <string>
#include <vector>

#include "corpus/office_text.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {

/// The roots of the parts of a document; a null node for one that is missing.
struct DocxParts {
  XmlNode document;
  XmlNode styles;
  XmlNode lists;
  XmlNode footnotes;
  XmlNode endnotes;
  std::vector<XmlNode> heads;  ///< Of its pages.
  std::string pages;           ///< How many it says it has.
};

/// The trees that the parts belong to must outlive the call.
OfficeText read_docx_body(const DocxParts& parts);

}  // namespace kamerzoek
