#include "analyzers/lexicon.h"

namespace kamerzoek {

std::filesystem::path installed_lexicon() {
  std::error_code ignored;
  const auto program =
      std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  const auto installed = program / KAMERZOEK_LEXICON_FROM_PROGRAM;
  if (std::filesystem::exists(installed, ignored)) {
    return installed.lexically_normal();
  }
  return KAMERZOEK_LEXICON_BUILT;
}

}  // namespace kamerzoek
