#include "corpus/read_letter.h"

#include <utility>

#include "corpus/companion.h"
#include "corpus/content_hash.h"
#include "corpus/docx_reader.h"
#include "corpus/format.h"
#include "corpus/html_reader.h"
#include "corpus/odt_reader.h"
#include "corpus/pdf_reader.h"
#include "corpus/read_file.h"
#include "corpus/sibling.h"
#include "corpus/text_findings.h"
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

ReadResult read_format(const RawLetter& raw, Format format,
                       const Lexicon& lexicon) {
  switch (format) {
    case Format::text:
      return read_text(raw, lexicon);
    case Format::xml:
      return read_official_xml(raw);
    case Format::pdf:
      return read_pdf(raw, lexicon);
    case Format::html:
      return read_html(raw);
    case Format::word_xml:
      return read_docx(raw);
    case Format::opendocument:
      return read_odt(raw);
    default:
      return unsupported(raw, format);
  }
}

bool tells_its_facts(Format format) {
  return format == Format::xml || format == Format::html;
}

// Readers of official XML and HTML see to the metadata themselves.
ReadResult read_with_metadata(const RawLetter& raw, const Lexicon& lexicon) {
  const Format format = format_of(raw.content);
  ReadResult result = read_format(raw, format, lexicon);
  auto* const letter = std::get_if<Letter>(&result);
  if (letter != nullptr && raw.metadata && !tells_its_facts(format)) {
    if (auto metadata = parse_metadata_record(*raw.metadata)) {
      refine_letter_facts({std::move(*metadata), {}, {}}, *letter);
    }
  }
  return result;
}

bool holds_no_text(const ReadResult& result) {
  const auto* const skip = std::get_if<Skip>(&result);
  return skip != nullptr && skip->reason == SkipReason::no_text;
}

/// The letter of `raw`, which has no text, from a file beside it; what `raw`
/// tells about it counts.
std::optional<Letter> read_text_at(const std::string& path,
                                   const RawLetter& raw, const Lexicon& lexicon,
                                   const ReadMeans& means) {
  Input input;
  input.path = path;
  auto read = read_file(input, means.max_bytes);
  const auto* const content = std::get_if<std::string>(&read);
  if (content == nullptr || content->empty()) {
    return std::nullopt;
  }
  ReadResult result =
      read_with_metadata({input, *content, raw.metadata, raw.ocr}, lexicon);
  auto* const letter = std::get_if<Letter>(&result);
  if (letter == nullptr) {
    return std::nullopt;
  }
  if (const auto facts = read_official_facts(raw)) {
    refine_letter_facts(*facts, *letter);
  }
  letter->source.text_path = path;
  return std::move(*letter);
}

std::optional<Letter> read_sibling(const RawLetter& raw, const Lexicon& lexicon,
                                   const ReadMeans& means) {
  for (const std::string& path : sibling_paths(raw.input.path)) {
    if (auto letter = read_text_at(path, raw, lexicon, means)) {
      return letter;
    }
  }
  return std::nullopt;
}

// What every letter has, whatever it was read from.
void finish(const RawLetter& raw, Letter& letter) {
  letter.source.path = raw.input.path;
  letter.source.size = raw.content.size();
  letter.source.modified_ns = raw.input.modified_ns;
  letter.source.content_hash = content_hash(raw.content);
  fill_text_findings(letter);
}

}  // namespace

ReadResult read_letter(const RawLetter& raw, const Lexicon& lexicon) {
  if (raw.content.empty()) {
    return Skip{raw.input, SkipReason::empty, {}};
  }
  ReadResult result = read_with_metadata(raw, lexicon);
  if (auto* const letter = std::get_if<Letter>(&result)) {
    finish(raw, *letter);
  }
  return result;
}

ReadResult read_letter(const Input& input, const Lexicon& lexicon,
                       const ReadMeans& means) {
  auto read = read_file(input, means.max_bytes);
  if (auto* const skip = std::get_if<Skip>(&read)) {
    return std::move(*skip);
  }
  const std::string content = std::get<std::string>(std::move(read));
  const RawLetter raw{input, content, companion_metadata(input.path, content),
                      means.ocr};
  ReadResult result = read_letter(raw, lexicon);
  if (holds_no_text(result) && tells_its_facts(format_of(content))) {
    if (auto letter = read_sibling(raw, lexicon, means)) {
      finish(raw, *letter);
      return std::move(*letter);
    }
  }
  return result;
}

}  // namespace kamerzoek
