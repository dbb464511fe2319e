// What tells that two inputs hold the same letter under different names.

#pragma once

#include <string>

#include "corpus/letter.h"

namespace kamerzoek {

/// A hash of the letters and digits of the letter's body, whatever their case
/// and whatever stands between them: line ends, hyphens and kinds of quotation
/// marks differ from format to format, and so do headings, notes, opening and
/// signature, which are left out.
///
/// Empty for a body of few words: many letters only say that another one is
/// enclosed.
std::string body_hash(const Letter& letter);

}  // namespace kamerzoek
