// JSON as all our output writes it: keys in the order of the contract, what is
// missing as null. The library is included here and nowhere else in tools.

#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "corpus/date.h"
#include "tools/console.h"

namespace kamerzoek {

using Json = nlohmann::ordered_json;

/// The text, date or page itself, or null when there is none.
Json or_null(const std::string& text);
Json or_null(const std::optional<Date>& date);
Json page_or_null(unsigned page);

/// On one line. Bytes that are not UTF-8 become U+FFFD; on a terminal every
/// character that is not ASCII is escaped, so that none of them can steer it.
std::string text_of(const Json& json, const Look& look);

}  // namespace kamerzoek
