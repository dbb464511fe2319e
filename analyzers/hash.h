// One hash for tables and checksums (xxHash stays behind this header).

#pragma once

#include <cstdint>
#include <string_view>

namespace kamerzoek {

/// The same on every machine and in every release: it is stored in files.
std::uint64_t hash_of(std::string_view bytes);

}  // namespace kamerzoek
