#include "tools/version.h"

namespace kamerzoek {

std::string_view version() {
  return "0.1.0";
}

}  // namespace kamerzoek
