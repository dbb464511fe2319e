// A guard before the TOML library: outside strings and comments it takes wrong
// turns at some characters that TOML does not allow there anyway.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kamerzoek {

/// Where, in bytes, the first character is that is neither ASCII nor in a
/// string or comment; a byte order mark at the beginning is none.
std::optional<std::size_t> stray_letter(std::string_view toml);

}  // namespace kamerzoek
