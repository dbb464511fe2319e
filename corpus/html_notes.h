// Footnotes of a web page: links that are marks, and what they lead to.
//
// HTML has no footnotes. Pages write a mark as a short link ("1", "[2]", "*")
// to an element further down, which often links back.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "corpus/xml_tree.h"

namespace kamerzoek {

class HtmlNotes {
 public:
  /// Finds the notes below `content`, whose tree must outlive this.
  explicit HtmlNotes(XmlNode content);

  /// The id of the note that the link calls, empty when it calls none.
  std::string_view called_by(XmlNode link) const;

  /// The id of the note that the block is, empty when it is none.
  std::string_view id_of(XmlNode block) const;

  /// The mark by which a note is first called: "1".
  std::string_view mark_of(std::string_view id) const;

  /// Whether the link, in a note, leads back to the mark or is its number.
  static bool leads_back(XmlNode link);

 private:
  void find_calls(XmlNode node);
  void find_notes(XmlNode node, XmlNode block, bool first_in_block);

  std::map<std::string, std::string, std::less<>> marks_;  ///< By id.
  std::map<std::string, XmlNode, std::less<>> blocks_;     ///< By id.
  std::map<XmlNode, std::string> ids_;                     ///< By block.
};

}  // namespace kamerzoek
