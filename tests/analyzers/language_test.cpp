#include "analyzers/language.h"

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("a language is known by its code, with or without a region",
          "[analyzers]") {
  CHECK(language_of_code("nl") == Language::dutch);
  CHECK(language_of_code("nl-NL") == Language::dutch);
  CHECK(language_of_code("en_GB") == Language::english);
  CHECK(language_of_code("fy") == Language::other);
  CHECK_FALSE(language_of_code("").has_value());
}

TEST_CASE("each language has the code it is read from", "[analyzers]") {
  CHECK(language_of_code(code_of(Language::dutch)) == Language::dutch);
  CHECK(language_of_code(code_of(Language::english)) == Language::english);
  CHECK(language_of_code(code_of(Language::other)) == Language::other);
}

}  // namespace kamerzoek
