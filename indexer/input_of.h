// Which input a reading is of.

#pragma once

#include "corpus/input.h"
#include "corpus/reading.h"

namespace kamerzoek {

/// The place of a reading, in the words of the program that asked for it: the
/// process that reads may have been taken over by what it read.
Input input_of(const Reading& reading, const Input& input);

}  // namespace kamerzoek
