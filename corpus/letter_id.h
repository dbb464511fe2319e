// What a letter is called in an index: the id that links point to.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kamerzoek {

inline constexpr std::size_t max_letter_id_bytes = 120;

/// `name` in the form of an id. That of a Kamerstuk or document is written as
/// officially, whatever the case of `name`: "kst-36600-XV-40", "2021D10801".
///
/// Other names are in lower case, every run of what is neither letter nor digit
/// of ASCII nor one of "._" a single '-', cut to the largest size. Empty when
/// nothing is left.
std::string letter_id_of(std::string_view name);

/// The name of a file without its folder and extension.
std::string_view file_stem(std::string_view path);

}  // namespace kamerzoek
