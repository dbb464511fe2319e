#include "corpus/cites.h"

#include <string>
#include <vector>

#include "corpus/addressee.h"
#include "corpus/body_hash.h"
#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

Letter letter_of(std::string text, Role role = Role::body) {
  Letter letter;
  letter.id = "kst-90123-7";
  Paragraph paragraph;
  paragraph.text = std::move(text);
  paragraph.role = role;
  letter.paragraphs.push_back(paragraph);
  return letter;
}

std::string times(const std::string& text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) {
    result += text;
  }
  return result;
}

}  // namespace

TEST_CASE("a text cites Kamerstukken and dossiers, each once", "[corpus]") {
  struct Case {
    std::string text;
    std::vector<std::string> cites;
  };
  const auto c = GENERATE(values<Case>({
      {"Zie Kamerstuk 28 676, nr. 356 en nogmaals Kamerstuk 28676, nr. 356.",
       {"kst-28676-356"}},
      {"Kamerstukken II 1999/2000, 26 855", {"26855"}},
      {"dossier 36 600 VII en Kamerstuk 36 600 VII, nr. 1",
       {"36600-VII", "kst-36600-VII-1"}},
      {"Kamerstuk 90 123, nr. 7", {}},
      {"Het kost 28 676 euro.", {}},
      {"", {}},
  }));
  CAPTURE(c.text);
  CHECK(cites_in(letter_of(c.text)) == c.cites);
}

TEST_CASE("the opening tells to whom a letter is", "[corpus]") {
  using Case = std::pair<std::string, std::string>;
  const auto c = GENERATE(values<Case>({
      {"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
       "Voorzitter van de Tweede Kamer der Staten-Generaal"},
      {"De voorzitter van de Eerste Kamer der Staten-Generaal Postbus 20017 "
       "2500 EA Den Haag",
       "voorzitter van de Eerste Kamer der Staten-Generaal"},
      {"Aan de leden van de vaste commissie voor Defensie,",
       "leden van de vaste commissie voor Defensie"},
      {"Aan het college van Tubbergen", "college van Tubbergen"},
      {"Aan dit verzoek voldoe ik graag.", ""},
      {"Den Haag, 3 mei 2022", ""},
      {"Geachte voorzitter,", ""},
      {"Aan", ""},
      {"", ""},
  }));
  CAPTURE(c.first);
  CHECK(addressee_in(letter_of(c.first, Role::opening).paragraphs) == c.second);
  CHECK(addressee_in(letter_of(c.first).paragraphs).empty());
}

TEST_CASE("one body has one hash, however it is set", "[corpus]") {
  const std::string text = times("De dijken zijn \"hoog\" genoeg. ", 20);
  const std::string other =
      times("DE DIJKEN\u00A0zijn \u201Choog\u201D ge\u00ADnoeg. ", 20);
  const std::string hash = body_hash(letter_of(text));
  CHECK(hash.size() == 32);
  CHECK(body_hash(letter_of(other)) == hash);
  CHECK(body_hash(letter_of(text + "En breed.")) != hash);
  CHECK(body_hash(letter_of(text, Role::signature)).empty());
  CHECK(body_hash(letter_of("Hierbij zend ik u het verslag.")).empty());

  Letter split = letter_of(text.substr(0, 99));
  split.paragraphs.push_back(letter_of(text.substr(99)).paragraphs.front());
  CHECK(body_hash(split) == hash);
}

}  // namespace kamerzoek
