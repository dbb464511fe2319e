// What is read of an input as bytes, to carry it from the process that reads to
// the one that indexes. Never stored: both sides are the same program.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/input.h"
#include "corpus/reading.h"

namespace kamerzoek {

/// What a reader is asked: as read_letters().
struct ReadRequest {
  Input input;
  std::size_t from = 0;

  bool operator==(const ReadRequest&) const = default;
};

std::string to_bytes(ReadRequest request);
std::string to_bytes(Reading reading);

/// Empty when `bytes` are not exactly what to_bytes() makes: the process that
/// sent them may have been taken over by what it read.
std::optional<ReadRequest> request_of_bytes(std::string_view bytes);
std::optional<Reading> reading_of_bytes(std::string_view bytes);

}  // namespace kamerzoek
