// Which ids a user may have meant who named one that is not there.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kamerzoek {

/// How many characters must be added, left out or replaced to make `a` into
/// `b`, in bytes; names longer than 64 bytes are compared by their start.
std::size_t edits_between(std::string_view a, std::string_view b);

/// The nearest of `candidates` to `name`, at most `count`, nearest first.
std::vector<std::string> nearest(std::string_view name,
                                 std::vector<std::string> candidates,
                                 std::size_t count);

}  // namespace kamerzoek
