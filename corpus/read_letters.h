// From a file on disk to all the letters in it, whatever its format.

#pragma once

#include <cstddef>

#include "analyzers/lexicon.h"
#include "corpus/read_letter.h"
#include "corpus/reading.h"

namespace kamerzoek {

/// What a file is read as where its content cannot tell.
enum class TextFormat {
  letter,      ///< Plain text is one letter.
  tsv,         ///< Plain text is a table: see read_tsv().
  json_lines,  ///< Known by its content too.
};

struct ReadOptions {
  TextFormat text_is = TextFormat::letter;
  ReadMeans means;
};

/// Reads the letters in `input`, telling of each as it comes; memory does not
/// grow with their number. `from` leaves out so many of the letters of a
/// collection, those that are skipped included.
///
/// Letter::source and Skip::input say where in the collection each stands.
/// Never throws for what the file contains.
void read_letters(const Input& input, std::size_t from, const Lexicon& lexicon,
                  const ReadOptions& options, const OnReading& on_reading);

}  // namespace kamerzoek
