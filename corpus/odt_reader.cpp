#include "corpus/odt_reader.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "corpus/odt_body.h"
#include "corpus/office_letter.h"
#include "corpus/package.h"

namespace kamerzoek {
namespace {

std::string title_in(const Package& package) {
  auto parsed = package.tree("meta.xml");
  const auto* const tree = std::get_if<XmlTree>(&parsed);
  const XmlNode meta = tree != nullptr ? tree->root().child("meta") : XmlNode();
  const XmlNode title = meta ? meta.child("title") : XmlNode();
  const XmlNode text = title ? title.first_child() : XmlNode();
  return text ? std::string(text.text()) : std::string();
}

ReadResult read_odt_package(const Package& package, const RawLetter& raw) {
  auto content = package.tree("content.xml");
  if (std::holds_alternative<std::monostate>(content)) {
    return Skip{raw.input, SkipReason::damaged, "it has no 'content.xml'"};
  }
  if (const auto* const fault = std::get_if<XmlFault>(&content)) {
    return Skip{raw.input, fault->reason, fault->detail};
  }
  const XmlNode body = std::get<XmlTree>(content).root().child("body");
  if (!body || !body.child("text")) {
    return Skip{raw.input, SkipReason::unsupported_format,
                "an OpenDocument file that is no text"};
  }
  // Without its styles the text is still the text.
  const auto styles = package.tree("styles.xml");
  const auto* const style_tree = std::get_if<XmlTree>(&styles);
  OfficeText text =
      read_odt_body(std::get<XmlTree>(content).root(),
                    style_tree != nullptr ? style_tree->root() : XmlNode());
  text.title = title_in(package);
  return letter_of(std::move(text), raw);
}

}  // namespace

ReadResult read_odt(const RawLetter& raw) {
  auto opened = Package::open(raw.content);
  if (const auto* const fault = std::get_if<ArchiveFault>(&opened)) {
    return Skip{raw.input, fault->reason, fault->detail};
  }
  ReadResult result = read_odt_package(std::get<Package>(opened), raw);
  if (auto* const letter = std::get_if<Letter>(&result)) {
    letter->source.format = "ODT";
    letter->source.encoding = "UTF-8";
    letter->source.reader_version = "odt-1";
  }
  return result;
}

}  // namespace kamerzoek
