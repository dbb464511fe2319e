#include "corpus/html_reader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "corpus/html_metadata.h"
#include "corpus/html_page.h"
#include "corpus/html_translation.h"
#include "corpus/html_tree.h"
#include "corpus/official_letter.h"
#include "corpus/text_encoding.h"

namespace kamerzoek {
namespace {

constexpr std::size_t least_words = 12;

std::size_t words_in(const Letter& letter) {
  std::size_t words = 0;
  for (const Paragraph& paragraph : letter.paragraphs) {
    words +=
        1 + static_cast<std::size_t>(std::ranges::count(paragraph.text, ' '));
  }
  return words;
}

ReadResult letter_of(const RawLetter& raw, XmlNode html) {
  const XmlNode main = main_content(html);
  // What bears the publisher's metadata is no answer of a server that failed,
  // though it may tell of something that was "niet gevonden".
  const bool is_official = is_official_page(html);
  if (!main || (!is_official && is_error_page(html, main))) {
    return Skip{raw.input, SkipReason::html_page, {}};
  }
  const XmlTree official = official_xml_of(html, main);
  ReadResult result = read_official_letter(raw, official.root());
  auto* const letter = std::get_if<Letter>(&result);
  if (letter == nullptr) {
    return result;
  }
  if (!is_official && words_in(*letter) < least_words) {
    return Skip{raw.input, SkipReason::html_page, "it shows only a few words"};
  }
  letter->source.format = is_official ? "official HTML" : "HTML";
  return result;
}

}  // namespace

ReadResult read_html(const RawLetter& raw) {
  const auto decoded = decode_text(raw.content);
  if (const auto* const fault = std::get_if<NotText>(&decoded)) {
    return Skip{raw.input, fault->reason, fault->detail};
  }
  const auto& text = std::get<DecodedText>(decoded);
  const auto parsed = parse_html(text.text);
  if (const auto* const fault = std::get_if<XmlFault>(&parsed)) {
    return Skip{raw.input, fault->reason, fault->detail};
  }
  ReadResult result = letter_of(raw, std::get<XmlTree>(parsed).root());
  if (auto* const letter = std::get_if<Letter>(&result)) {
    letter->source.encoding = text.encoding;
    letter->source.reader_version = "html-1";
  }
  return result;
}

}  // namespace kamerzoek
