// How numbers and keys are written in a glass database.
//
// Source of the format: Xapian 1.4, common/pack.h and backends/glass/.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kamerzoek::glass {

/// Seven bits a byte, the lowest first.
void append_number(std::string& to, std::uint64_t number);

/// Its length as a number, then the text.
void append_text(std::string& to, std::string_view text);

/// For keys: sorts as the number does.
void append_sortable(std::string& to, std::uint32_t number);

/// For keys: the term, each NUL in it followed by 0xff, so that it sorts as the
/// term does and can be told from what comes behind it.
void append_term(std::string& to, std::string_view term);

/// For keys: the same, with its end marked, as something comes behind it.
void append_ended_term(std::string& to, std::string_view term);

}  // namespace kamerzoek::glass
