#include "corpus/docx_reader.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/docx_body.h"
#include "corpus/office_letter.h"
#include "corpus/package.h"

namespace kamerzoek {
namespace {

constexpr std::string_view document_type = "/officeDocument";

/// A part's tree, if it is there and sound: what styles or notes there are is
/// not worth losing the letter for.
std::optional<XmlTree> tree_if_sound(const Package& package,
                                     const std::string& name) {
  auto tree = package.tree(name);
  auto* const sound = std::get_if<XmlTree>(&tree);
  return sound != nullptr ? std::optional(std::move(*sound)) : std::nullopt;
}

XmlNode root_of(const std::optional<XmlTree>& tree) {
  return tree ? tree->root() : XmlNode();
}

/// The part that holds the document, by the relations of the package: some
/// programs do not call it "word/document.xml".
std::string document_name(const Package& package) {
  const auto relations = tree_if_sound(package, "_rels/.rels");
  for (XmlNode node = relations ? root_of(relations).first_child() : XmlNode();
       node; node = node.next()) {
    std::string_view target = node.attribute("Target");
    if (node.attribute("Type").ends_with(document_type)) {
      target.remove_prefix(target.starts_with('/') ? 1 : 0);
      return std::string(target);
    }
  }
  return "word/document.xml";
}

std::string folder_in(const std::string& name) {
  return name.substr(0, name.rfind('/') + 1);
}

/// The text of a property, as `dc:title`.
std::string property(XmlNode properties, std::string_view name) {
  const XmlNode node = properties ? properties.child(name) : XmlNode();
  const XmlNode text = node ? node.first_child() : XmlNode();
  return text ? std::string(text.text()) : std::string();
}

ReadResult read_docx_package(const Package& package, const RawLetter& raw) {
  const std::string name = document_name(package);
  auto parsed = package.tree(name);
  if (std::holds_alternative<std::monostate>(parsed)) {
    return Skip{raw.input, SkipReason::damaged, "it has no '" + name + "'"};
  }
  if (const auto* const fault = std::get_if<XmlFault>(&parsed)) {
    return Skip{raw.input, fault->reason, fault->detail};
  }
  const XmlNode root = std::get<XmlTree>(parsed).root();
  if (root.name() != "document") {
    return Skip{raw.input, SkipReason::unsupported_format,
                "an office document that is no text, but a " +
                    std::string(root.name().substr(0, 40))};
  }
  const std::string folder = folder_in(name);
  const auto styles = tree_if_sound(package, folder + "styles.xml");
  const auto lists = tree_if_sound(package, folder + "numbering.xml");
  const auto footnotes = tree_if_sound(package, folder + "footnotes.xml");
  const auto endnotes = tree_if_sound(package, folder + "endnotes.xml");
  const auto core = tree_if_sound(package, "docProps/core.xml");
  const auto app = tree_if_sound(package, "docProps/app.xml");
  DocxParts parts;
  parts.document = root;
  parts.styles = root_of(styles);
  parts.lists = root_of(lists);
  parts.footnotes = root_of(footnotes);
  parts.endnotes = root_of(endnotes);
  parts.pages = property(root_of(app), "Pages");
  std::vector<XmlTree> heads;
  for (const std::string& head : package.names(folder + "header")) {
    if (auto tree = tree_if_sound(package, head)) {
      heads.push_back(std::move(*tree));
      parts.heads.push_back(heads.back().root());
    }
  }
  OfficeText text = read_docx_body(parts);
  text.title = property(root_of(core), "title");
  return letter_of(std::move(text), raw);
}

}  // namespace

ReadResult read_docx(const RawLetter& raw) {
  auto opened = Package::open(raw.content);
  if (const auto* const fault = std::get_if<ArchiveFault>(&opened)) {
    return Skip{raw.input, fault->reason, fault->detail};
  }
  ReadResult result = read_docx_package(std::get<Package>(opened), raw);
  if (auto* const letter = std::get_if<Letter>(&result)) {
    letter->source.format = "DOCX";
    letter->source.encoding = "UTF-8";
    letter->source.reader_version = "docx-1";
  }
  return result;
}

}  // namespace kamerzoek
