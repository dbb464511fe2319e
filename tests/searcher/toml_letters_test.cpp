#include "searcher/toml_letters.h"

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("letters that are not ASCII belong in strings and comments",
          "[searcher][theme]") {
  CHECK(stray_letter("") == std::nullopt);
  CHECK(stray_letter("\xef\xbb\xbfname = 'é' # é\n") == std::nullopt);
  CHECK(
      stray_letter("a = \"\\\"é\"\nb = \"\"\"\né\"é\n\"\"\"\nc = '''\né'''") ==
      std::nullopt);
  CHECK(stray_letter("é = 1") == 0);
  CHECK(stray_letter("a = 'open\né = 1") == 10);
  CHECK(stray_letter("a = ''\nb = \xef\xbb\xbe") == 11);
  CHECK(stray_letter("a = \"ends with \\") == std::nullopt);
}

}  // namespace kamerzoek
