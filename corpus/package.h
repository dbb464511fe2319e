// An office document as what it is: a ZIP archive of a few XML files.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/archive.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {

/// The XML files in an office document.
class Package {
 public:
  /// Unpacks those that may hold text or say something about it, within bounds.
  /// A fault when there are too many, when they are too large for what they
  /// were packed in, or when the archive is damaged.
  static std::variant<Package, ArchiveFault> open(std::string_view content);

  bool has(const std::string& name) const { return parts_.contains(name); }

  /// The tree of the file with that name; none when it is missing. A fault when
  /// it is no sound XML.
  std::variant<XmlTree, XmlFault, std::monostate> tree(
      const std::string& name) const;

  /// The names that begin with `prefix`, sorted.
  std::vector<std::string> names(std::string_view prefix) const;

 private:
  std::map<std::string, std::string> parts_;
};

}  // namespace kamerzoek
