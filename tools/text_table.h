// A table in columns, as wide as what is in them.

#pragma once

#include <string>
#include <vector>

#include "tools/console.h"

namespace kamerzoek {

enum class Align { left, right };

/// Prints `rows`, the first of which names the columns; columns beyond those of
/// `aligned` are left. Rows are as wide as they are, whatever the terminal.
void print_table(const std::vector<std::vector<std::string>>& rows,
                 const std::vector<Align>& aligned, const Console& console);

}  // namespace kamerzoek
