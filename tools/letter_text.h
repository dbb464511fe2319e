// The words in which results speak of a letter, for people and for programs.

#pragma once

#include <string>
#include <vector>

#include "corpus/letter.h"

namespace kamerzoek {

/// One for each sender that has a person or an office: "Stef Blok, Minister van
/// Buitenlandse Zaken".
std::vector<std::string> sender_names(const Letter& letter);

/// That of the first sender that has one; empty if none has.
std::string ministry_of(const Letter& letter);

}  // namespace kamerzoek
