// Whatever is in an ODT, the letter read from it keeps its promises. An input
// that begins as a ZIP archive is one; else it is the XML of `content.xml` and
// `styles.xml`, parted by a NUL byte.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/odt_body.h"
#include "corpus/odt_reader.h"
#include "corpus/office_letter.h"
#include "tests/fuzz/sound_letter.h"

namespace {

using kamerzoek::Letter;
using kamerzoek::XmlTree;

kamerzoek::ReadResult read(std::string_view bytes) {
  kamerzoek::RawLetter raw;
  raw.input.path = "/letters/brief.odt";
  raw.content = bytes;
  if (bytes.starts_with("PK")) {
    return kamerzoek::read_odt(raw);
  }
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const auto content = kamerzoek::parse_xml(bytes.substr(0, end));
  const auto styles =
      kamerzoek::parse_xml(bytes.substr(std::min(end + 1, bytes.size())));
  const auto* const tree = std::get_if<XmlTree>(&content);
  const auto* const style_tree = std::get_if<XmlTree>(&styles);
  if (tree == nullptr) {
    return kamerzoek::Skip{};
  }
  return kamerzoek::letter_of(
      kamerzoek::read_odt_body(tree->root(), style_tree != nullptr
                                                 ? style_tree->root()
                                                 : kamerzoek::XmlNode()),
      raw);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string content(bytes, bytes + size);
  const auto result = read(content);
  if (const auto* const letter = std::get_if<Letter>(&result)) {
    kamerzoek::require_sound(*letter);
  }
  return 0;
}
