// Reads the letters in an archive as those in a folder.

#pragma once

#include <cstddef>

#include "analyzers/lexicon.h"
#include "corpus/read_letter.h"
#include "corpus/reading.h"

namespace kamerzoek {

/// Reads each letter in the ZIP or tar archive at `input`, which may be
/// compressed and may hold archives, but no archives in those. A file that is
/// compressed and no archive is one letter.
///
/// Names that find_inputs() leaves out are left out; the metadata.xml beside a
/// letter is used. A damaged archive gives the letters before the damage, and
/// is a skip itself. `from` and the readings are as for read_letters().
void read_archive(const Input& input, std::size_t from, const Lexicon& lexicon,
                  const ReadMeans& means, const OnReading& on_reading);

}  // namespace kamerzoek
