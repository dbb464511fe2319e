#include "corpus/note_marks.h"

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

std::vector<NoteMark> marks_in(std::string_view text) {
  return find_note_marks(split_lines(text), 0, split_lines(text).size());
}

// The line without the mark that a note with this label would take, or as it
// is.
std::string without_mark(std::string text, unsigned label) {
  const std::vector<NoteMark> marks = marks_in(text);
  const std::vector<unsigned> labels = {label};
  const std::size_t place = match_marks(marks, labels).front();
  return place == no_mark ? text
                          : text.erase(marks[place].begin,
                                       marks[place].end - marks[place].begin);
}

struct Marked {
  const char* text;
  unsigned label;
  const char* clean;
};

}  // namespace

TEST_CASE("a mark is parted from what it is glued to", "[corpus]") {
  const auto item = GENERATE(values<Marked>({
      {"van 26 februari 20211) een stap", 1, "van 26 februari 2021) een stap"},
      {"in Boekarest in 20082, uitbreiding", 2,
       "in Boekarest in 2008, uitbreiding"},
      {"afspraken te maken12. Verder", 12, "afspraken te maken. Verder"},
      {"van 24 juni 202214 staat", 14, "van 24 juni 2022 staat"},
      {"van 16 juni 2022 10 staat", 10, "van 16 juni 2022 staat"},
      {"van de Gezondheidsraad 16 volgt", 16, "van de Gezondheidsraad volgt"},
      {"draagmoederschap.1 Het", 1, "draagmoederschap. Het"},
      {"tegen te gaan?3", 3, "tegen te gaan?"},
      {"zoals “afgesproken”4 is", 4, "zoals “afgesproken” is"},
      {"ontwapening (ADN)5 en", 5, "ontwapening (ADN) en"},
      {"in de Sahel¹² blijft", 12, "in de Sahel blijft"},
      {"in de Sahel[2] blijft", 2, "in de Sahel blijft"},
  }));
  CHECK(without_mark(item.text, item.label) == item.clean);
}

TEST_CASE("a real number is never taken for a mark", "[corpus]") {
  const auto item = GENERATE(values<Marked>({
      {"het kost 20211 euro", 1, ""},
      {"voor € 20211 per jaar", 1, ""},
      {"Postbus 20401", 1, ""},
      {"de EU27 en de G20", 27, ""},
      {"de uitstoot van CO2 daalt", 2, ""},
      {"een huis van 80 m2 groot", 2, ""},
      {"een huis van 80 m² groot", 2, ""},
      {"wegen A2 en N11", 2, ""},
      {"Kamerstuk 28676, nr.356", 356, ""},
      {"Vraag 3", 3, ""},
      {"Antwoord 1", 1, ""},
      {"artikel 16 van de wet", 16, ""},
      {"ruim 10 landen", 10, ""},
      {"groei van 3.1 procent", 1, ""},
      {"op 23 juni 2022 12 uur", 23, ""},
      {"https://www.example.nl/stuk1", 1, ""},
  }));
  CHECK(without_mark(item.text, item.label) == item.text);
}

TEST_CASE("marks are matched in the order of the notes", "[corpus]") {
  const std::vector<NoteMark> marks =
      marks_in("eerste1 en tweede2 en nog eens eerste1\nderde3");
  REQUIRE(marks.size() == 4);
  const std::vector<unsigned> labels = {1, 2, 3, 4};
  CHECK(match_marks(marks, labels) ==
        std::vector<std::size_t>{0, 1, 3, no_mark});
}

TEST_CASE("a sure mark goes before a doubtful one", "[corpus]") {
  const std::vector<NoteMark> marks = marks_in("de NAVO1 en de landen1 samen");
  REQUIRE(marks.size() == 2);
  const std::vector<unsigned> labels = {1};
  CHECK(match_marks(marks, labels) == std::vector<std::size_t>{1});
}

}  // namespace kamerzoek
