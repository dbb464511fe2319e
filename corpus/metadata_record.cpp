#include "corpus/metadata_record.h"

#include <utility>
#include <variant>

#include "corpus/line_builder.h"
#include "corpus/text_encoding.h"

namespace kamerzoek {
namespace {

// ".../kst-28676-356/metadata.xml" names kst-28676-356.
std::string_view id_in_address(std::string_view address) {
  const std::size_t end = address.rfind("/metadata.xml");
  if (end == std::string_view::npos || end == 0) {
    return {};
  }
  const std::size_t slash = address.rfind('/', end - 1);
  const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
  return address.substr(begin, end - begin);
}

}  // namespace

void MetadataRecord::add(XmlNode node) {
  for (XmlNode child = node.first_child(); child; child = child.next()) {
    const bool field = child.name() == "meta" || child.name() == "metadata";
    std::string content =
        field ? on_one_line(child.attribute("content")) : std::string();
    if (!content.empty()) {
      fields_.push_back({std::string(child.attribute("name")),
                         std::string(child.attribute("scheme")),
                         std::move(content)});
    }
  }
}

void MetadataRecord::append(const MetadataRecord& other) {
  fields_.insert(fields_.end(), other.fields_.begin(), other.fields_.end());
}

std::string_view MetadataRecord::first(std::string_view name) const {
  for (const MetadataField& field : fields_) {
    if (field.name == name) {
      return field.content;
    }
  }
  return {};
}

std::string_view MetadataRecord::first(std::string_view name,
                                       std::string_view scheme) const {
  for (const MetadataField& field : fields_) {
    if (field.name == name && field.scheme == scheme) {
      return field.content;
    }
  }
  return {};
}

std::vector<std::string_view> MetadataRecord::all(std::string_view name) const {
  std::vector<std::string_view> contents;
  for (const MetadataField& field : fields_) {
    if (field.name == name) {
      contents.emplace_back(field.content);
    }
  }
  return contents;
}

std::string_view MetadataRecord::identifier() const {
  const std::string_view id = first("DC.identifier");
  return id.empty() ? id_in_address(first("OVERHEIDop.externMetadataRecord"))
                    : id;
}

std::optional<MetadataRecord> parse_metadata_record(std::string_view bytes) {
  const auto decoded = decode_text(bytes);
  const auto* const text = std::get_if<DecodedText>(&decoded);
  if (text == nullptr) {
    return std::nullopt;
  }
  const auto parsed = parse_xml(text->text);
  const auto* const tree = std::get_if<XmlTree>(&parsed);
  if (tree == nullptr || tree->root().name() != "metadata_gegevens") {
    return std::nullopt;
  }
  MetadataRecord record;
  record.add(tree->root());
  return record;
}

}  // namespace kamerzoek
