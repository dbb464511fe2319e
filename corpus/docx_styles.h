// What styles and list definitions of a DOCX say about a paragraph.

#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/list_numbers.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {

/// The look of a run or a paragraph, as far as something says it.
struct DocxLook {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> underlined;
  std::optional<bool> hidden;

  /// What this leaves open is as in `other`.
  void fill_from(const DocxLook& other);
  bool stands_out() const;
};

/// By the properties `w:rPr`; nothing is said by none.
DocxLook docx_look(XmlNode run_properties);

/// Which item of which list.
struct DocxNumbering {
  std::string list;  ///< `w:numId`; "0" takes a paragraph out of its list.
  std::size_t level = 0;
};

struct DocxStyle {
  std::string based_on;
  DocxLook look;
  unsigned heading_level = 0;  ///< From 1.
  bool is_title = false;
  std::optional<DocxNumbering> numbering;
};

/// By the properties `w:pPr`.
std::optional<DocxNumbering> docx_numbering(XmlNode paragraph_properties);
/// `w:outlineLvl` counted from 1; 0 when there is none.
unsigned docx_outline_level(XmlNode paragraph_properties);

class DocxStyles {
 public:
  DocxStyles() = default;
  /// Of the root of `styles.xml`.
  explicit DocxStyles(XmlNode root);

  /// A style with all that it inherits; the default one when there is none of
  /// that name.
  DocxStyle style(std::string_view id) const;

 private:
  std::map<std::string, DocxStyle, std::less<>> styles_;
  std::string default_;
};

/// The lists of a document, and how far each has been counted.
class DocxLists {
 public:
  DocxLists() = default;
  /// Of the root of `numbering.xml`.
  explicit DocxLists(XmlNode root);

  /// The label of the next item, empty when it has none.
  std::string next(const DocxNumbering& numbering);

 private:
  std::map<std::string, std::vector<ListLevel>> definitions_;
  std::map<std::string, std::string> lists_;  ///< To their definitions.
  std::map<std::string, ListCounter> counters_;
};

}  // namespace kamerzoek
