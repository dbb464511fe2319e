// The bytes of a file that may be anything, read without being caught.

#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "corpus/input.h"
#include "corpus/skip.h"

namespace kamerzoek {

/// Reads a regular file of at most `max_bytes`.
///
/// A pipe, socket or device is never waited for; a larger file is not opened,
/// and one that grows beyond the limit, shrinks or changes while it is read is
/// a Skip, as is one that is gone or may not be read.
std::variant<std::string, Skip> read_file(const Input& input,
                                          std::uint64_t max_bytes);

/// What stands in the way of a file of this mode (`st_mode`): "a named pipe",
/// "a folder". Empty for a regular file.
std::string name_of_special_file(unsigned mode);

}  // namespace kamerzoek
