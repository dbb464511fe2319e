// What the publisher says about a publication: the `meta` elements inside
// official XML, or the `metadata.xml` beside it.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/xml_tree.h"

namespace kamerzoek {

/// As `OVERHEIDop.indiener`, scheme empty, `P.A. Grinwis`.
struct MetadataField {
  std::string name;
  std::string scheme;
  std::string content;

  bool operator==(const MetadataField&) const = default;
};

/// All fields in the order of the file; most names occur once, some often.
class MetadataRecord {
 public:
  /// Adds the fields below `node`: `meta` or `metadata` elements with a name
  /// and a content that is not empty.
  void add(XmlNode node);

  /// Adds the fields of another record behind its own.
  void append(const MetadataRecord& other);

  /// The content of the first such field, empty when there is none.
  std::string_view first(std::string_view name) const;
  std::string_view first(std::string_view name, std::string_view scheme) const;
  std::vector<std::string_view> all(std::string_view name) const;

  /// "kst-28676-356": DC.identifier, else the one in the address of the record
  /// that `externMetadataRecord` points to. Empty when there is neither.
  std::string_view identifier() const;

 private:
  std::vector<MetadataField> fields_;
};

/// Reads a `metadata.xml`. Empty when it is no such file.
std::optional<MetadataRecord> parse_metadata_record(std::string_view bytes);

}  // namespace kamerzoek
