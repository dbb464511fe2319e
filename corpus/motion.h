// The end of a motion: the words that close it, and the names below them.

#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/letter.h"

namespace kamerzoek {

/// A longer line is no name.
constexpr std::size_t max_person_bytes = 60;

/// "en gaat over tot de orde van de dag." closes a motion, in some with a slip:
/// "en gaan over tot de orde", "gaat over tot orde".
bool is_dictum(std::string_view paragraph);

/// Makes the names below a motion, which are paragraphs like any other,
/// signatures, and senders if the letter has none. Leaves other kinds alone.
void mark_motion_signatures(Letter& letter);

}  // namespace kamerzoek
