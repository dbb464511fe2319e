// The ways to write a phrase, as the index knows them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"

namespace kamerzoek {

/// The ways to write the words of `text` next to each other, as exact terms:
/// word by word, and with linked words as one. "NAVO-ministers" gives navo
/// ministers, and navoministers. None when it has no word; no way twice.
std::vector<std::vector<std::string>> phrase_spellings(
    std::string_view text, const Analyzer& analyzer);

}  // namespace kamerzoek
