#include "corpus/detect_language.h"

#include <string>

#include "tests/support/catch.h"

namespace kamerzoek {

TEST_CASE("a passage's language is known from its words", "[corpus]") {
  CHECK(detect_language("De minister zegt toe de Kamer voor de zomer te "
                        "informeren over de voortgang van dit overleg.",
                        Language::other) == Language::dutch);
  CHECK(detect_language("The parties agree that this memorandum will enter "
                        "into force on the day after its signature.",
                        Language::dutch) == Language::english);
  CHECK(detect_language("Les parties conviennent que le présent accord entre "
                        "en vigueur le lendemain de sa signature.",
                        Language::dutch) == Language::other);
}

TEST_CASE("what is too short or no language keeps that of its letter",
          "[corpus]") {
  CHECK(detect_language("Resolute Support", Language::dutch) ==
        Language::dutch);
  CHECK(detect_language("", Language::english) == Language::english);
  CHECK(detect_language(std::string(1000, '7'), Language::dutch) ==
        Language::dutch);
  CHECK(detect_language(std::string(1000, '\xff'), Language::dutch) ==
        Language::dutch);
}

}  // namespace kamerzoek
