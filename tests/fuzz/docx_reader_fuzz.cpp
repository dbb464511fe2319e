// Whatever is in a DOCX, the letter read from it keeps its promises. An input
// that begins as a ZIP archive is one; else it is the XML of a document, its
// styles, lists, notes and a head, parted by NUL bytes: few changes to the
// bytes of an archive get past its checksums.
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/docx_body.h"
#include "corpus/docx_reader.h"
#include "corpus/office_letter.h"
#include "tests/fuzz/sound_letter.h"

namespace {

using kamerzoek::Letter;
using kamerzoek::XmlNode;
using kamerzoek::XmlTree;

class Parts {
 public:
  XmlNode take(std::string_view& bytes) {
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    auto parsed = kamerzoek::parse_xml(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    auto* const tree = std::get_if<XmlTree>(&parsed);
    if (tree == nullptr) {
      return {};
    }
    return trees_.at(used_++).emplace(std::move(*tree)).root();
  }

 private:
  std::array<std::optional<XmlTree>, 6> trees_;
  std::size_t used_ = 0;
};

kamerzoek::ReadResult read(std::string_view bytes) {
  kamerzoek::RawLetter raw;
  raw.input.path = "/letters/brief.docx";
  raw.content = bytes;
  if (bytes.starts_with("PK")) {
    return kamerzoek::read_docx(raw);
  }
  Parts trees;
  kamerzoek::DocxParts parts;
  parts.document = trees.take(bytes);
  parts.styles = trees.take(bytes);
  parts.lists = trees.take(bytes);
  parts.footnotes = trees.take(bytes);
  parts.endnotes = trees.take(bytes);
  if (const XmlNode head = trees.take(bytes)) {
    parts.heads.push_back(head);
  }
  parts.pages = "2";
  if (!parts.document) {
    return kamerzoek::Skip{};
  }
  return kamerzoek::letter_of(kamerzoek::read_docx_body(parts), raw);
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
