// A letter as a list of lines that a test can write down.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/letter.h"

namespace kamerzoek {

/// "role: text", with the headings where they begin as "# heading".
std::vector<std::string> outline(const Letter& letter);

/// That of a Kamerstuk; as kamerstuk().
std::vector<std::string> outline_of(std::string_view text,
                                    std::string_view after = {});

}  // namespace kamerzoek
