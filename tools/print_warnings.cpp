#include "tools/print_warnings.h"

#include <ostream>

#include "tools/terminal_text.h"

namespace kamerzoek {

void print_warnings(const std::vector<QueryWarning>& warnings,
                    const Console& console) {
  for (const QueryWarning& warning : warnings) {
    console.err << "kamerzoek: query";
    if (warning.column > 0) {
      console.err << ", column " << warning.column;
    }
    console.err << ": " << printable(warning.message) << '\n';
  }
}

}  // namespace kamerzoek
