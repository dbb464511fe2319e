// The words of a command line as one text.

#pragma once

#include <string>
#include <vector>

namespace kamerzoek {

/// With one blank between them.
std::string joined(const std::vector<std::string>& words);

}  // namespace kamerzoek
