// What styles and list styles of an ODT say about a paragraph.

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

struct OdtStyle {
  std::string parent;
  std::optional<bool> stands_out;  ///< Bold, italic or underlined.
  std::optional<bool> hidden;
  bool is_title = false;
};

class OdtStyles {
 public:
  /// Adds the styles below `office:styles` and `office:automatic-styles` in the
  /// root of `content.xml` or `styles.xml`.
  void add(XmlNode root);

  /// A style with all that it inherits.
  OdtStyle style(std::string_view name) const;

  /// The levels of a list; empty when there is none of that name.
  const std::vector<ListLevel>& list(std::string_view name) const;

 private:
  void add_style(XmlNode node);

  std::map<std::string, OdtStyle, std::less<>> styles_;
  std::map<std::string, std::vector<ListLevel>, std::less<>> lists_;
};

}  // namespace kamerzoek
