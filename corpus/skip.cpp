#include "corpus/skip.h"

#include <algorithm>
#include <array>

namespace kamerzoek {
namespace {

constexpr std::array reason_texts = {
    SkipReasonText{SkipReason::empty, "empty file", "fetch it again"},
    SkipReasonText{SkipReason::too_large, "too large",
                   "split it, or leave it out"},
    SkipReasonText{SkipReason::binary, "binary data", "it holds no text"},
    SkipReasonText{SkipReason::unsupported_format, "unsupported format",
                   "convert it to DOCX, ODT or text, as LibreOffice can"},
    SkipReasonText{SkipReason::damaged, "damaged file", "fetch it again"},
    SkipReasonText{SkipReason::html_page, "web page instead of a letter",
                   "the server answered with an error page; fetch it again"},
    SkipReasonText{SkipReason::entity_declarations, "entity declarations",
                   "official XML has none; do not trust this file"},
    SkipReasonText{SkipReason::no_text, "no text", "read the PDF instead"},
    SkipReasonText{SkipReason::unreadable, "cannot be read",
                   "check its permissions"},
    SkipReasonText{SkipReason::vanished, "vanished while reading",
                   "run again when nothing moves the files"},
    SkipReasonText{SkipReason::link_loop, "symbolic-link loop",
                   "remove the link"},
    SkipReasonText{SkipReason::too_deep, "nested too deeply",
                   "do not trust this file"},
    SkipReasonText{SkipReason::reader_crashed, "reader crashed",
                   "report it with the file: this is a fault of ours"},
    SkipReasonText{SkipReason::too_slow, "took too long to read",
                   "do not trust this file, or split it"},
    SkipReasonText{SkipReason::too_much_memory, "took too much memory to read",
                   "do not trust this file, or split it"},
    SkipReasonText{SkipReason::no_text_layer, "no text layer",
                   "it is a picture of a letter; read it with --ocr"},
    SkipReasonText{SkipReason::garbled_text, "garbled text",
                   "its fonts do not say what their characters are; read it "
                   "with --ocr"},
    SkipReasonText{SkipReason::locked, "locked with a password",
                   "take the password off"},
    SkipReasonText{SkipReason::nothing_seen, "no text, by OCR either",
                   "look at it: it may be handwritten, turned or no letter"},
};

}  // namespace

std::span<const SkipReasonText> skip_reasons() {
  return reason_texts;
}

std::string_view name_of(SkipReason reason) {
  return reason_texts[static_cast<std::size_t>(reason)].name;
}

std::optional<SkipReason> skip_reason_of_name(std::string_view name) {
  const auto found =
      std::ranges::find(reason_texts, name, &SkipReasonText::name);
  if (found == reason_texts.end()) {
    return std::nullopt;
  }
  return found->reason;
}

bool is_for_ocr(SkipReason reason) {
  return reason == SkipReason::no_text_layer ||
         reason == SkipReason::garbled_text;
}

}  // namespace kamerzoek
