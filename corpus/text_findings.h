// What every letter's own text tells about it, whatever it was read from.

#pragma once

#include "corpus/letter.h"

namespace kamerzoek {

/// Fills Letter::cites and Letter::body_hash from the paragraphs and notes, and
/// Letter::addressee where the opening names one.
void fill_text_findings(Letter& letter);

}  // namespace kamerzoek
