#include "corpus/read_letter.h"

#include <utility>

#include "corpus/companion.h"
#include "corpus/content_hash.h"
#include "corpus/docx_reader.h"
#include "corpus/format.h"
#include "corpus/odt_reader.h"
#include "corpus/pdf_reader.h"
#include "corpus/read_file.h"
#include "corpus/text_reader.h"
#include "corpus/xml_reader.h"

namespace kamerzoek {
namespace {

Skip unsupported(const RawLetter& raw, Format format) {
  std::string detail(name_of(format));
  if (format == Format::rtf || format == Format::word) {
    detail += "; LibreOffice makes a DOCX of it: soffice --convert-to docx";
  }
  return {raw.input, SkipReason::unsupported_format, std::move(detail)};
}

ReadResult read_format(const RawLetter& raw, const Lexicon& lexicon) {
  const Format format = format_of(raw.content);
  switch (format) {
    case Format::text:
      return read_text(raw, lexicon);
    case Format::xml:
      return read_official_xml(raw);
    case Format::pdf:
      return read_pdf(raw, lexicon);
    case Format::html:
      return Skip{raw.input, SkipReason::html_page, {}};
    case Format::word_xml:
      return read_docx(raw);
    case Format::opendocument:
      return read_odt(raw);
    default:
      return unsupported(raw, format);
  }
}

}  // namespace

ReadResult read_letter(const RawLetter& raw, const Lexicon& lexicon) {
  if (raw.content.empty()) {
    return Skip{raw.input, SkipReason::empty, {}};
  }
  ReadResult result = read_format(raw, lexicon);
  if (auto* const letter = std::get_if<Letter>(&result)) {
    letter->source.path = raw.input.path;
    letter->source.size = raw.content.size();
    letter->source.modified_ns = raw.input.modified_ns;
    letter->source.content_hash = content_hash(raw.content);
  }
  return result;
}

ReadResult read_letter(const Input& input, const Lexicon& lexicon,
                       const ReadLimits& limits) {
  auto read = read_file(input, limits.max_bytes);
  if (auto* const skip = std::get_if<Skip>(&read)) {
    return std::move(*skip);
  }
  const std::string content = std::get<std::string>(std::move(read));
  return read_letter({input, content, companion_metadata(input.path, content)},
                     lexicon);
}

}  // namespace kamerzoek
