#include "searcher/citation.h"

#include <chrono>

#include "tests/support/catch.h"

namespace kamerzoek {
namespace {

StoredLetter a_stored_letter() {
  using namespace std::chrono;
  StoredLetter stored;
  stored.letter.id = "kst-28676-356";
  stored.letter.title = "Verslag van een overleg";
  stored.letter.date = 2021y / 3 / 19;
  stored.letter.dossiers = {"28676", "33694"};
  stored.letter.number = "356";
  return stored;
}

}  // namespace

TEST_CASE("a passage is cited on one line", "[searcher]") {
  StoredLetter letter = a_stored_letter();
  StoredPassage passage;
  passage.number = 12;
  passage.first_page = 3;
  passage.last_page = 3;
  CHECK(citation(letter, passage) ==
        "Verslag van een overleg, 19 maart 2021, Kamerstuk 28 676, nr. 356, "
        "p. 3 (kst-28676-356#p12)");
  passage.last_page = 4;
  letter.letter.chamber = "tweede kamer";
  letter.letter.session_year = "2020-2021";
  CHECK(citation(letter, passage) ==
        "Verslag van een overleg, 19 maart 2021, Kamerstukken II 2020/21, "
        "28 676, nr. 356, p. 3–4 (kst-28676-356#p12)");
  letter.letter.chamber = "eerste kamer";
  letter.letter.dossiers = {"36600-VII"};
  letter.letter.number = "F";
  CHECK(citation(letter) ==
        "Verslag van een overleg, 19 maart 2021, Kamerstukken I 2020/21, "
        "36 600 VII, F (kst-28676-356)");
}

TEST_CASE("a date known by its month is cited as a month", "[searcher]") {
  StoredLetter letter = a_stored_letter();
  letter.letter.date_source = DateSource::file_name;
  CHECK(citation(letter) ==
        "Verslag van een overleg, maart 2021, Kamerstuk 28 676, nr. 356 "
        "(kst-28676-356)");
}

TEST_CASE("what is not known is left out of a citation", "[searcher]") {
  StoredLetter letter;
  letter.letter.id = "brief";
  StoredPassage passage;
  passage.number = 1;
  CHECK(citation(letter, passage) == "brief#p1");
  letter.letter.title = "Een brief";
  CHECK(citation(letter, passage) == "Een brief (brief#p1)");
  letter.letter.dossiers = {"28676"};
  CHECK(citation(letter) == "Een brief, Kamerstuk 28 676 (brief)");
  letter.letter.date = Date();
  CHECK(citation(letter) == "Een brief, Kamerstuk 28 676 (brief)");
}

TEST_CASE("a dossier is written as the Kamer writes it", "[searcher]") {
  CHECK(written_dossier("28676") == "28 676");
  CHECK(written_dossier("36600-VII") == "36 600 VII");
  CHECK(written_dossier("21501-02") == "21 501-02");
  CHECK(written_dossier("CLVII") == "CLVII");
  CHECK(written_dossier("").empty());
}

}  // namespace kamerzoek
