// From a file on disk to a letter, whatever its format.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "analyzers/lexicon.h"
#include "corpus/input.h"
#include "corpus/letter.h"
#include "corpus/picture.h"
#include "corpus/skip.h"

namespace kamerzoek {

using ReadResult = std::variant<Letter, Skip>;

/// What a letter is read with.
struct ReadMeans {
  std::uint64_t max_bytes = 64U << 20;  ///< Larger files are not opened.
  /// Reads PDFs that are pictures, or whose text is none; empty: they are
  /// skipped.
  ReadPicture ocr = {};
};

/// What a format's reader is given: everything, so that it opens no files.
struct RawLetter {
  Input input;
  std::string_view content;
  /// The `metadata.xml` that belongs to it, when there is one.
  std::optional<std::string> metadata;
  ReadPicture ocr = {};  ///< As ReadMeans has it.
};

/// Reads a letter whose bytes are there already. Fills Letter::source, its path
/// and time by the input.
ReadResult read_letter(const RawLetter& raw, const Lexicon& lexicon);

/// Reads the letter in `input`. The format is recognised by content, never by
/// name; the metadata.xml that belongs to it is used. Where official XML or
/// HTML holds no text, it is read from the same letter in another format beside
/// it, and Letter::source says so. Fills Letter::source; never throws for what
/// the file contains.
ReadResult read_letter(const Input& input, const Lexicon& lexicon,
                       const ReadMeans& means = {});

}  // namespace kamerzoek
