// A read result as bytes, to carry it from the process that reads to the one
// that indexes. Never stored: both sides are the same program.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/input.h"
#include "corpus/read_letter.h"

namespace kamerzoek {

std::string to_bytes(Input input);
std::string to_bytes(ReadResult result);

/// Empty when `bytes` are not exactly what to_bytes() makes: the process that
/// sent them may have been taken over by what it read.
std::optional<Input> input_of_bytes(std::string_view bytes);
std::optional<ReadResult> read_result_of_bytes(std::string_view bytes);

}  // namespace kamerzoek
