#include "corpus/xml_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "analyzers/ascii.h"
#include "corpus/official_letter.h"
#include "corpus/text_cursor.h"
#include "corpus/text_encoding.h"
#include "corpus/xml_tree.h"

namespace kamerzoek {
namespace {

constexpr std::array official_roots = {
    std::string_view("officiele-publicatie"),
    std::string_view("kamerstuk"),
    std::string_view("kamervragen"),
    std::string_view("niet-dossier-stuk"),
    std::string_view("kamerwrk"),
    std::string_view("vraagdoc"),
    std::string_view("handeling"),
    std::string_view("handelingen"),
    std::string_view("staatsbl"),
    std::string_view("staatsblad"),
    std::string_view("staatscrt"),
    std::string_view("stcrt"),
    std::string_view("staatscourant"),
};

std::optional<Skip> refusal(const RawLetter& raw, XmlNode root) {
  const std::string_view name = root.name();
  if (std::ranges::find(official_roots, name) != official_roots.end()) {
    return std::nullopt;
  }
  if (ascii_lower(name) == "html") {
    return Skip{raw.input, SkipReason::html_page, {}};
  }
  return Skip{raw.input, SkipReason::unsupported_format,
              "XML with the root " + std::string(name.substr(0, 80))};
}

}  // namespace

ReadResult read_official_xml(const RawLetter& raw) {
  const auto decoded = decode_text(raw.content);
  if (const auto* const fault = std::get_if<NotText>(&decoded)) {
    return Skip{raw.input, fault->reason, fault->detail};
  }
  const auto& text = std::get<DecodedText>(decoded);
  const auto parsed = parse_xml(text.text);
  if (const auto* const fault = std::get_if<XmlFault>(&parsed)) {
    return Skip{raw.input, fault->reason, fault->detail};
  }
  const XmlNode root = std::get<XmlTree>(parsed).root();
  if (const auto refused = refusal(raw, root)) {
    return *refused;
  }
  ReadResult result = read_official_letter(raw, root);
  if (auto* const letter = std::get_if<Letter>(&result)) {
    letter->source.format = "official XML";
    letter->source.encoding = text.encoding;
    letter->source.reader_version = "xml-1";
  }
  return result;
}

std::optional<LetterFacts> read_official_facts(const RawLetter& raw) {
  const auto decoded = decode_text(raw.content);
  const auto* const text = std::get_if<DecodedText>(&decoded);
  if (text == nullptr) {
    return std::nullopt;
  }
  const auto parsed = parse_xml(text->text);
  const auto* const tree = std::get_if<XmlTree>(&parsed);
  if (tree == nullptr || refusal(raw, tree->root())) {
    return std::nullopt;
  }
  return official_facts(raw, tree->root());
}

}  // namespace kamerzoek
