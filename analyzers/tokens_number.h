// Numbers, in the one way that they are indexed.

#pragma once

#include <string>
#include <string_view>

#include "analyzers/language.h"

namespace kamerzoek {

/// Whether `text` has digits and, between them, dots and commas only.
bool is_number(std::string_view text);

/// A number (see is_number) without the marks that part thousands and with a
/// comma before its decimals: "1.000,50" → "1000,50". In English the two marks
/// change places: "1,000.50" → "1000,50". Anything else that looks like a
/// number stays as it is: "12.30", "3.2.1".
std::string plain_number(std::string_view number, Language language);

/// The part of a plain number before its decimals: "1000" of "1000,50".
std::string_view whole_part(std::string_view plain);

}  // namespace kamerzoek
