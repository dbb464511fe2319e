// What the form of a short text says about it as a heading, whatever stands
// around it.

#pragma once

#include <string_view>

namespace kamerzoek {

/// How high a heading stands: the lower the number, the higher. A heading
/// stands in the last one before it that is higher.
using HeadingRank = unsigned;
constexpr HeadingRank no_heading = 0;
constexpr HeadingRank annex_heading = 1;
constexpr HeadingRank capitals_heading = 2;
constexpr HeadingRank labelled_heading = 3;  ///< "Sessie 1: …", "Vraag 2".
constexpr HeadingRank answer_heading = 4;    ///< "Antwoord 2".
constexpr HeadingRank roman_heading = 5;     ///< "II. …".
constexpr HeadingRank numbered_heading = 10;  ///< "1 …"; "1.1 …" is one more.
constexpr HeadingRank plain_heading = 20;

/// Longer text is no heading.
inline constexpr std::size_t max_heading_bytes = 200;

/// The rank of a line that begins with a label: "Sessie 2: Rusland", "Vraag 3",
/// "Bijlage". No heading when it begins with none.
HeadingRank label_rank(std::string_view line);

/// The rank that `text` would have as a heading; no heading when it ends like a
/// sentence or a lead-in, or is too long for a title.
HeadingRank rank_by_form(std::string_view text);

}  // namespace kamerzoek
