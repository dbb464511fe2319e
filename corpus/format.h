// What kind of file something is, by its content. Names lie: error pages come
// as .xml, letters as .doc that are really RTF.

#pragma once

#include <string_view>

namespace kamerzoek {

enum class Format {
  text,  ///< Whatever is nothing else: its reader refuses what is no text.
  xml,
  html,
  json_lines,  ///< Letters or passages, one JSON object a line.
  pdf,
  word_xml,      ///< DOCX
  opendocument,  ///< ODT
  zip,           ///< Any other ZIP archive.
  tar,
  rtf,
  word,        ///< DOC, the old binary format.
  compressed,  ///< gzip, xz, bzip2, zstd
};

/// Looks at the first few kilobytes.
Format format_of(std::string_view content);

/// "PDF", "Word document (.docx)": for messages.
std::string_view name_of(Format format);

}  // namespace kamerzoek
