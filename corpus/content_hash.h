// What tells two contents apart: a letter is read again when this differs.

#pragma once

#include <string>
#include <string_view>

namespace kamerzoek {

/// XXH3-128 of the bytes, as 32 hexadecimal digits. Not a secret-keeping hash:
/// whoever wants two contents with the same one can make them.
std::string content_hash(std::string_view bytes);

}  // namespace kamerzoek
