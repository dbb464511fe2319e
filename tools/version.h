// Which release this is.

#pragma once

#include <string_view>

namespace kamerzoek {

std::string_view version();

}  // namespace kamerzoek
