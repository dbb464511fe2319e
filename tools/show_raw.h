// `kamerzoek show --raw ID`: what the reader took out of a letter as no part of
// its text.

#pragma once

#include "corpus/letter.h"
#include "tools/console.h"

namespace kamerzoek {

/// Reads the letter's file again, in a guarded process, and prints what was
/// taken out: page, reason and text, a line for each. The index keeps none of
/// it. `letter` is as stored; throws Error when its file is gone, is another
/// now, or cannot be read.
void show_raw(const Letter& letter, const Console& console);

}  // namespace kamerzoek
